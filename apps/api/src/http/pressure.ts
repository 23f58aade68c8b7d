import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Client, getPoolLoad } from '@meridian/db'

/** How far behind a process is. */
export interface Pressure {
  /** The mean delay of the event loop in the last quarter of a second. */
  readonly loopDelayMs: number
  /** For how long the first transaction in line has been waiting for a connection. */
  readonly longestWaitMs: number
}

/** Watches over a process; stop it with the service. */
export interface PressureWatch {
  read(): Pressure
  stop(): void
}

const lookEvery = 250

/** Measures the event loop and the pool of the application. */
export function watchPressure(app: Client): PressureWatch {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let loopDelayMs = 0
  const looking = setInterval(() => {
    loopDelayMs = Number.isNaN(delay.mean) ? 0 : delay.mean / 1e6
    delay.reset()
  }, lookEvery)
  looking.unref()
  return {
    read: () => ({ loopDelayMs, longestWaitMs: getPoolLoad(app).longestWaitMs }),
    stop: () => {
      clearInterval(looking)
      delay.disable()
    },
  }
}

/** So many calls under way are served in any case: a slow machine alone turns nobody away. */
export const alwaysServed = 64
/**
 * More than so many are never let in: what comes in one burst is counted before any delay can be measured,
 * and would only be answered after its sender has gone.
 */
const mostUnderWay = 500
/** Nor more than are answered in so many seconds, as far as is known how many those are. */
const longestStaySeconds = 1.5
const longestLoopDelayMs = 200
const longestWaitMs = 1000

/**
 * Whether one more call would only wait in line, or make the others wait; `pace` is how many are answered a
 * second, null while that is not known.
 */
export function isTooMuch(underWay: number, pace: number | null, pressure: Pressure): boolean {
  if (underWay < alwaysServed) return false
  const inTime = (pace ?? Number.POSITIVE_INFINITY) * longestStaySeconds
  if (underWay >= Math.min(mostUnderWay, inTime)) return true
  return pressure.loopDelayMs > longestLoopDelayMs || pressure.longestWaitMs > longestWaitMs
}
