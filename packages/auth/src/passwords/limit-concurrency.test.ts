import { expect, it } from 'vitest'
import { limitConcurrency } from './limit-concurrency.ts'

it('runs four at a time, in order, and goes on after a failure', async () => {
  const inTurn = limitConcurrency(4)
  const started: number[] = []
  let running = 0
  let most = 0
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) =>
      inTurn(async () => {
        started.push(at)
        most = Math.max(most, ++running)
        await new Promise(setImmediate)
        running--
        if (at % 3 === 0) throw new Error(`${at}`)
        return at
      }),
    ),
  )
  expect(most).toBe(4)
  expect(started).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(7)
})
