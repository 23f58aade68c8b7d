import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

it('begins so many in a turn, the others in the turns that follow, in order', async () => {
  const turns = createTurns()
  const begun: number[] = []
  for (let n = 0; n < 5; n += 1) void turns.take(2).then(() => begun.push(n))
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  await nextTurn()
  expect(begun).toEqual([0, 1, 2, 3])
  await nextTurn()
  expect(begun).toEqual([0, 1, 2, 3, 4])
})

it('begins at once again after a turn in which nothing waited', async () => {
  const turns = createTurns()
  await turns.take(1)
  await nextTurn()
  await nextTurn()
  let isBegun = false
  void turns.take(1).then(() => {
    isBegun = true
  })
  await Promise.resolve()
  expect(isBegun).toBe(true)
})

it('lets nobody overtake who waits, whatever they ask for', async () => {
  const turns = createTurns()
  const begun: string[] = []
  const take = (name: string, most: number) => void turns.take(most).then(() => begun.push(name))
  take('first', 1)
  take('second', 1)
  take('third', 9)
  await Promise.resolve()
  expect(begun).toEqual(['first'])
  await nextTurn()
  expect(begun).toEqual(['first', 'second', 'third'])
})
