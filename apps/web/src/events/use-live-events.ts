import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { goToSignIn } from '../session/go-to-sign-in.ts'
import type { StreamNews } from './event-source.ts'
import type { LiveEvent } from './live-event.ts'
import { shareEventStream } from './share-event-stream.ts'
import { isTouchedBy } from './touched-queries.ts'

const gatherFor = 60

/** Gathers events that arrive together, so that a burst asks the server once. */
function createRefresher(queryClient: QueryClient): (event: LiveEvent) => void {
  let gathered: LiveEvent[] = []
  function refresh(): void {
    const events = gathered
    gathered = []
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => events.some((event) => isTouchedBy(event, queryKey)),
    })
  }
  return (event) => {
    if (gathered.length === 0) setTimeout(refresh, gatherFor)
    gathered.push(event)
  }
}

/** Keeps everything on the screen current while it is shown, and leaves it when the session is revoked. */
export function useLiveEvents(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const refresh = createRefresher(queryClient)
    return shareEventStream((news: StreamNews) => {
      if (news.type === 'event') refresh(news.event)
      else if (news.type === 'gap') void queryClient.invalidateQueries()
      else goToSignIn()
    })
  }, [queryClient])
}
