/** How fast calls are answered while there is always more to do. */
export interface Pace {
  /** Calls answered a second when there last was; null before that. */
  read(): number | null
  /** Counts a call that was answered, while so many were under way, it among them. */
  count(underWay: number): void
}

const shortestMs = 500

/**
 * Measures over half a second and more during which at least so many calls were always under way: with fewer,
 * what is answered in a second says how many came, not how many could have.
 */
export function createPace(busyFrom: number, now = () => performance.now()): Pace {
  let perSecond: number | null = null
  let began = now()
  let answered = 0
  const begin = () => {
    began = now()
    answered = 0
  }
  return {
    read: () => perSecond,
    count: (underWay) => {
      if (underWay < busyFrom) {
        begin()
        return
      }
      answered += 1
      const took = now() - began
      if (took < shortestMs) return
      perSecond = (answered * 1000) / took
      begin()
    },
  }
}
