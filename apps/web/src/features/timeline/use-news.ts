import { useState } from 'react'
import { useSession } from '../../session/use-session.ts'
import { findNews, lastRecordedAt } from './find-news.ts'
import type { Entry } from './use-timeline.ts'

interface Seen {
  readonly entries: readonly Entry[]
  readonly key: string
  readonly recordedAt: string
  readonly news: readonly Entry[]
}

/**
 * What colleagues recorded while the page was open, newest first. `key` names what the timeline is
 * narrowed to: under another key everything counts as seen.
 */
export function useNews(entries: readonly Entry[] | undefined, key: string): readonly Entry[] {
  const me = useSession().userId
  const [seen, setSeen] = useState<Seen | null>(null)
  if (entries && seen?.entries !== entries) {
    const isSameList = seen?.key === key
    const found = isSameList ? findNews(entries, { recordedAt: seen.recordedAt, me }) : []
    const recordedAt = lastRecordedAt(entries)
    setSeen({ entries, key, recordedAt, news: [...found, ...(seen?.news ?? [])] })
  }
  return seen?.news ?? []
}
