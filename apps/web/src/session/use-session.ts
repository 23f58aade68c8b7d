import { useQuery } from '@tanstack/react-query'
import type { RouterOutputs } from '../api/trpc.ts'
import { sessionQuery } from './session-query.ts'

export type Session = NonNullable<RouterOutputs['session']['current']>

let lastKnown: Session | null = null

/**
 * Who is signed in, below the route guard. While a session that ended waits to be renewed, the last one
 * known keeps the screen, and what is typed on it, in place.
 */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery())
  if (data) lastKnown = data
  if (!lastKnown) throw new Error('No session: the screen was drawn outside the route guard')
  return lastKnown
}
