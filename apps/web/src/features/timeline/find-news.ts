import type { Entry } from './use-timeline.ts'

/**
 * What colleagues recorded since the timeline was last looked at; older pages that were loaded meanwhile
 * are no news.
 */
export function findNews(
  entries: readonly Entry[],
  since: { readonly recordedAt: string; readonly me: string },
): Entry[] {
  return entries.filter(
    ({ recordedAt, authorId }) =>
      recordedAt > since.recordedAt && authorId !== null && authorId !== since.me,
  )
}

/** When the newest of the entries was recorded; empty when there is none. */
export function lastRecordedAt(entries: readonly Entry[]): string {
  return (
    entries
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1) ?? ''
  )
}
