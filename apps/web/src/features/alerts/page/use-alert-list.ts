import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { keysetQuery } from '../../../api/keyset-query.ts'
import { api, type RouterInputs, type RouterOutputs, trpc } from '../../../api/trpc.ts'
import type { AlertsSearch } from './alerts-search.ts'

type PageInput = RouterInputs['alerts']['page']
type AlertPage = RouterOutputs['alerts']['page']
export type AlertRow = AlertPage['rows'][number]

/** The signals that fit the filters, page after page. */
export function useAlertList({ scope, tier, rule }: AlertsSearch) {
  const input: PageInput = { scope: scope ?? 'mine', ...(tier && { tier }), ...(rule && { rule }) }
  return useInfiniteQuery({
    ...keysetQuery<NonNullable<AlertPage['next']>, AlertPage>({
      queryKey: trpc.alerts.page.infiniteQueryKey(input),
      ask: (cursor, signal) =>
        api.alerts.page.query({ ...input, ...(cursor && { cursor }) }, { signal }),
    }),
    placeholderData: keepPreviousData,
  })
}
