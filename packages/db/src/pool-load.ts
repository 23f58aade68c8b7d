import type postgres from 'postgres'

/** What a pool is asked for at the moment. */
export interface PoolLoad {
  /** Transactions that have a connection. */
  readonly inUse: number
  /** Transactions that wait for one. */
  readonly waiting: number
  /** For how many milliseconds the first of them has been waiting. */
  readonly longestWaitMs: number
}

interface Counts {
  inUse: number
  /** When each began to wait, the first one first. */
  readonly waitingSince: Map<object, number>
}

const counts = new WeakMap<postgres.Sql, Counts>()

/** Counts the transactions of a pool from now on, for {@link getPoolLoad}. Returns the same pool. */
export function watchLoad(client: postgres.Sql): postgres.Sql {
  const count: Counts = { inUse: 0, waitingSince: new Map() }
  counts.set(client, count)
  const begin = client.begin.bind(client) as (...args: unknown[]) => Promise<unknown>
  const counted = async (...args: unknown[]) => {
    const work = args.at(-1) as (...given: unknown[]) => unknown
    const mark = {}
    let began = false
    count.waitingSince.set(mark, performance.now())
    const start = (...given: unknown[]) => {
      began = true
      count.waitingSince.delete(mark)
      count.inUse += 1
      return work(...given)
    }
    try {
      return await begin(...args.slice(0, -1), start)
    } finally {
      count.waitingSince.delete(mark)
      if (began) count.inUse -= 1
    }
  }
  return Object.assign(client, { begin: counted as typeof client.begin })
}

/** Counts a statement outside any transaction as one that waits until it is answered: it takes no longer. */
export async function countWaiting<T>(client: postgres.Sql, ask: () => Promise<T>): Promise<T> {
  const waiting = counts.get(client)?.waitingSince
  const mark = {}
  waiting?.set(mark, performance.now())
  try {
    return await ask()
  } finally {
    waiting?.delete(mark)
  }
}

/** What a pool made by `connect` is asked for at the moment. */
export function getPoolLoad(client: postgres.Sql): PoolLoad {
  const count = counts.get(client)
  if (!count) return { inUse: 0, waiting: 0, longestWaitMs: 0 }
  const [first] = count.waitingSince.values()
  return {
    inUse: count.inUse,
    waiting: count.waitingSince.size,
    longestWaitMs: first === undefined ? 0 : performance.now() - first,
  }
}
