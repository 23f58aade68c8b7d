import { useEffect, useEffectEvent, useRef } from 'react'

/** Loads the next page shortly before the returned element is reached by scrolling. */
export function useLoadOnReach(load: (() => void) | null) {
  const reached = useRef<HTMLButtonElement>(null)
  const loadLatest = useEffectEvent(() => load?.())
  const isOffered = load !== null
  useEffect(() => {
    if (!reached.current || !isOffered) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) loadLatest()
      },
      { rootMargin: '400px' },
    )
    observer.observe(reached.current)
    return () => observer.disconnect()
  }, [isOffered])
  return reached
}
