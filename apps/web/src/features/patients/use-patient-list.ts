import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { keysetQuery } from '../../api/keyset-query.ts'
import { api, type RouterInputs, type RouterOutputs, trpc } from '../../api/trpc.ts'
import type { PatientListSearch } from './patient-list-search.ts'

type ListInput = RouterInputs['patients']['list']
export type PatientPage = RouterOutputs['patients']['list']
export type PatientRow = PatientPage['rows'][number]

/** The patients that fit the filters and the search, page after page. */
export function usePatientList(filters: PatientListSearch, text: string) {
  const search = text.trim()
  const input: ListInput = { ...filters, ...(search !== '' && { search }) }
  return useInfiniteQuery({
    ...keysetQuery<NonNullable<PatientPage['next']>, PatientPage>({
      queryKey: trpc.patients.list.infiniteQueryKey(input),
      ask: (cursor, signal) =>
        api.patients.list.query({ ...input, ...(cursor && { cursor }) }, { signal }),
    }),
    placeholderData: keepPreviousData,
  })
}
