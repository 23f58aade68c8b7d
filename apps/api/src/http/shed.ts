import type { MiddlewareHandler } from 'hono'
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

/**
 * Turns calls away at the door, with 503, while those inside already wait too long: they are then
 * answered in time, and nothing piles up. Their connections are closed: who comes again comes behind
 * everybody who is still waiting to be connected.
 */
export function shed(read: () => Pressure, onShed: () => void): MiddlewareHandler {
  let underWay = 0
  const pace = createPace(alwaysServed / 2)
  const turns = createTurns()
  return async (c, next) => {
    if (isTooMuch(underWay, pace.read(), read())) {
      onShed()
      return c.json(busy, 503, { ...comeAgainAfter, connection: 'close' })
    }
    underWay += 1
    try {
      await turns.take(underWay > alwaysServed ? 1 : mostInATurn)
      await next()
    } finally {
      pace.count(underWay)
      underWay -= 1
    }
    return
  }
}
