import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'

/** My drafts, newest first; nobody who only administers has any. */
export function useDrafts() {
  const writes = useSession().disciplines.length > 0
  return useQuery(trpc.drafts.list.queryOptions({}, { enabled: writes }))
}

/** My answers that are not saved, newest first. */
export function useAnswerDrafts() {
  const writes = useSession().disciplines.length > 0
  return useQuery(trpc.answerDrafts.list.queryOptions({}, { enabled: writes }))
}

/** How many drafts wait to be signed, and answers to be saved. */
export function useDraftCount(): number {
  const notes = useDrafts().data?.drafts ?? []
  const answers = useAnswerDrafts().data?.drafts ?? []
  return notes.length + answers.length
}
