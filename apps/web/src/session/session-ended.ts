const listeners = new Set<() => void>()
let ended = false

/** Remembers that the server no longer knows this session, and tells whoever asked to hear. */
export function noteSessionEnded(): void {
  if (ended) return
  ended = true
  for (const listen of listeners) listen()
}

/** Forgets it again, after somebody signed in. */
export function noteSessionRenewed(): void {
  ended = false
  for (const listen of listeners) listen()
}

/** For `useSyncExternalStore`. */
export function subscribeToSessionEnd(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** True while the screen shows data of a session that is over. */
export function hasSessionEnded(): boolean {
  return ended
}
