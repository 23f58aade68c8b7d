import type { Context, MiddlewareHandler } from 'hono'
import { createPace } from './pace.ts'
import { alwaysServed, isTooMuch, type Pressure } from './pressure.ts'
import { createTurns } from './turns.ts'

/** The answer to a call for which nothing was done, in the shape of every other failure. */
export const busy = {
  error: {
    message: 'unavailable: busy',
    code: -32603,
    data: { httpStatus: 503, failure: { code: 'unavailable', reason: 'busy', parameters: {} } },
  },
} as const

/** When a caller that was turned away may come again, in seconds. */
export const comeAgainAfter = { 'retry-after': '1', 'cache-control': 'no-store' } as const

/** So many calls at most begin in one turn of the event loop: together they cost fewer messages. */
const mostInATurn = 16

/** The two sides of the door to the calls. */
export interface Door {
  /** Comes before anything that costs much, so that turning a call away does not. */
  readonly turnAway: MiddlewareHandler
  /** Counts a call from when its body is there, if there is still room: what is on its way is nobody's work. */
  readonly letIn: MiddlewareHandler
}

/**
 * Turns calls away at the door, with 503, while those inside already wait too long: they are then
 * answered in time, and nothing piles up. Their connections are closed: who comes again comes behind
 * everybody who is still waiting to be connected.
 */
export function createDoor(read: () => Pressure, onShed: () => void): Door {
  let underWay = 0
  const pace = createPace(alwaysServed / 2)
  const turns = createTurns()
  const isShut = () => isTooMuch(underWay, pace.read(), read())
  const refuse = (c: Context) => {
    onShed()
    return c.json(busy, 503, { ...comeAgainAfter, connection: 'close' })
  }
  return {
    turnAway: async (c, next) => (isShut() ? refuse(c) : next()),
    letIn: async (c, next) => {
      // Kept for whoever reads it next, who hears as well why it could not be read.
      await c.req.text().catch(() => {})
      if (isShut()) return refuse(c)
      underWay += 1
      try {
        await turns.take(underWay > alwaysServed ? 1 : mostInATurn)
        await next()
      } finally {
        pace.count(underWay)
        underWay -= 1
      }
      return
    },
  }
}
