import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { keysetQuery } from '../../api/keyset-query.ts'
import { api, type RouterInputs, type RouterOutputs, trpc } from '../../api/trpc.ts'
import type { TimelineFilters } from '../patient/patient-search.ts'

type PageInput = RouterInputs['timeline']['page']
export type TimelinePage = RouterOutputs['timeline']['page']
export type Entry = TimelinePage['entries'][number]

/** The patient's timeline, newest first, narrowed and searched, page after page. */
export function useTimeline(patientId: string, filters: TimelineFilters, text: string) {
  const { discipline, group, author } = filters
  const search = text.trim()
  const input: PageInput = {
    patientId,
    ...(discipline && { discipline }),
    ...(group && { group }),
    ...(author && { authorId: author }),
    ...(search !== '' && { search }),
  }
  return useInfiniteQuery({
    ...keysetQuery<NonNullable<TimelinePage['next']>, TimelinePage>({
      queryKey: trpc.timeline.page.infiniteQueryKey(input),
      ask: (cursor, signal) =>
        api.timeline.page.query({ ...input, ...(cursor && { cursor }) }, { signal }),
    }),
    placeholderData: keepPreviousData,
  })
}
