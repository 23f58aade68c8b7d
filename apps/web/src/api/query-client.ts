import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { failureOf } from '../failures/failure-of.ts'
import { noteSessionEnded } from '../session/session-ended.ts'

function watchForEndedSession(error: unknown): void {
  if (failureOf(error).code === 'unauthenticated') noteSessionEnded()
}

const worthRetrying = new Set(['unreachable', 'unavailable'])

/**
 * Live events say when something changed, so data stays fresh for minutes; a network that comes and
 * goes is tried twice more, a refusal never again.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchForEndedSession }),
  mutationCache: new MutationCache({ onError: watchForEndedSession }),
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      retry: (tries, error) => tries < 2 && worthRetrying.has(failureOf(error).code),
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
