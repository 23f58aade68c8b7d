import { patientIdSchema } from '@meridian/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdSource, makeId } from './id-source.ts'

const start = '2026-03-02T11:30:00.000Z'

function take(count: number, seed = 'seed', at = start): string[] {
  const newId = createIdSource(seed, () => at)
  return Array.from({ length: count }, newId)
}

describe('makeId', () => {
  it('is a UUID of version 7 with the moment in front', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 2 ** 48 - 1 }),
        fc.integer({ min: 0, max: 4095 }),
        (seed, ms, number) => {
          const id = makeId(seed, ms, number)
          expect(patientIdSchema.safeParse(id).success).toBe(true)
          expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(ms)
          expect(id[14]).toBe('7')
        },
      ),
    )
  })
})

describe('createIdSource', () => {
  it('gives the same ids for the same seed and time, and others for another seed', () => {
    expect(take(5)).toEqual(take(5))
    expect(take(5)).not.toEqual(take(5, 'another'))
    expect(take(5)).not.toEqual(take(5, 'seed', '2026-03-02T11:30:00.001Z'))
  })

  it('gives each id once and in order, also beyond what one millisecond holds', () => {
    const ids = take(5000)
    expect(new Set(ids).size).toBe(5000)
    expect([...ids].sort()).toEqual(ids)
  })

  it('keeps the order when the clock stands still, goes on or goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 200 }), (steps) => {
        let ms = Date.parse(start)
        const newId = createIdSource('seed', () => new Date(ms).toISOString())
        const ids = steps.map((step) => {
          ms += step
          return newId()
        })
        expect([...new Set(ids)].sort()).toEqual(ids)
      }),
    )
  })
})
