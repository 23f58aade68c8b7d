/** Turns of the event loop, shared out in order. */
export interface Turns {
  /** Resolves in a turn in which fewer than `most` have begun so far. */
  take(most: number): Promise<void>
}

/**
 * Spreads work over turns of the event loop. Node takes one new connection in each: were all calls that have
 * arrived begun in the same turn, whoever connects would wait long behind those who are connected.
 */
export function createTurns(): Turns {
  const waiting: { readonly most: number; readonly begin: () => void }[] = []
  let begun = 0
  const beginNext = () => {
    begun = 0
    for (let [first] = waiting; first && begun < first.most; [first] = waiting) {
      waiting.shift()
      begun += 1
      first.begin()
    }
    if (begun > 0) setImmediate(beginNext)
  }
  return {
    take: async (most) => {
      if (waiting.length > 0 || begun >= most) {
        return new Promise((begin) => waiting.push({ most, begin }))
      }
      if (begun === 0) setImmediate(beginNext)
      begun += 1
    },
  }
}
