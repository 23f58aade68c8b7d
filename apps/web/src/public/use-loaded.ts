import { useEffect, useState } from 'react'
import { failureOf, type ScreenFailure } from '../failures/failure-of.ts'

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: ScreenFailure }

/** What `load` answers, asked once when the page opens; `load` must be a constant of its module. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' })
  useEffect(() => {
    let shown = true
    const keep = (next: Loaded<Value>) => {
      if (shown) setLoaded(next)
    }
    load().then(
      (value) => keep({ state: 'ready', value }),
      (error: unknown) => keep({ state: 'failed', failure: failureOf(error) }),
    )
    return () => {
      shown = false
    }
  }, [load])
  return loaded
}
