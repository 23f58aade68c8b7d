import { type RefObject, useEffect, useRef } from 'react'

/** Moves the focus to what has taken the place of a form, so that whoever works by key is where the answer is. */
export function useFocusOnArrival<Arrived extends HTMLElement>(): RefObject<Arrived | null> {
  const arrived = useRef<Arrived>(null)
  useEffect(() => arrived.current?.focus({ preventScroll: true }), [])
  return arrived
}
