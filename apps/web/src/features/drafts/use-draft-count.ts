import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'

/** My drafts, newest first; nobody who only administers has any. */
export function useDrafts() {
  const writes = useSession().disciplines.length > 0
  return useQuery(trpc.drafts.list.queryOptions({}, { enabled: writes }))
}

/** How many drafts wait to be signed. */
export function useDraftCount(): number {
  return useDrafts().data?.drafts.length ?? 0
}
