import { useEffect, useEffectEvent } from 'react'
import { hasSessionEnded, subscribeToSessionEnd } from '../../session/session-ended.ts'

interface Resumable {
  /** The network or the session is back. */
  readonly resume: () => void
  readonly leave: () => Promise<void>
}

/**
 * Saves what is typed once more when the page or the panel is left, and goes on when the network or the
 * session is back. `onLeft` runs after the last save.
 */
export function useKeptSafe(autosave: Resumable, onLeft: () => void): void {
  const left = useEffectEvent(onLeft)
  useEffect(() => {
    const leave = () => void autosave.leave()
    const stop = new AbortController()
    window.addEventListener('pagehide', leave, { signal: stop.signal })
    window.addEventListener('online', autosave.resume, { signal: stop.signal })
    const unsubscribe = subscribeToSessionEnd(() => {
      if (!hasSessionEnded()) autosave.resume()
    })
    autosave.resume()
    return () => {
      stop.abort()
      unsubscribe()
      void autosave.leave().then(left)
    }
  }, [autosave])
}
