import { expect, it } from 'vitest'
import { createPace } from './pace.ts'

function paceAt() {
  const clock = { now: 0 }
  const pace = createPace(32, () => clock.now)
  /** So many answers, one every so many milliseconds, while so many calls are under way. */
  const answer = (times: number, everyMs: number, underWay: number) => {
    for (let n = 0; n < times; n += 1) {
      clock.now += everyMs
      pace.count(underWay)
    }
  }
  return { pace, answer }
}

it('knows nothing of a service that has little to do', () => {
  const { pace, answer } = paceAt()
  answer(1000, 10, 31)
  expect(pace.read()).toBe(null)
})

it('is what is answered in a second while calls are always waiting', () => {
  const { pace, answer } = paceAt()
  answer(1, 10, 31)
  answer(49, 10, 32)
  expect(pace.read()).toBe(null)
  answer(1, 10, 32)
  expect(pace.read()).toBe(100)
  answer(30, 20, 500)
  expect(pace.read()).toBe(50)
})

it('begins anew after a moment with little to do, and keeps what it knew', () => {
  const { pace, answer } = paceAt()
  answer(51, 10, 64)
  answer(49, 2, 64)
  answer(1, 10_000, 1)
  answer(49, 2, 64)
  expect(pace.read()).toBe(100)
})
