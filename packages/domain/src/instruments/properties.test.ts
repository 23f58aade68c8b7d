import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bandLabels } from './bands.ts'
import type { InstrumentDefinition, Item } from './definition.ts'
import { type InstrumentId, instrumentIds } from './instrument-id.ts'
import { instruments } from './registry.ts'
import { scoreInstrument } from './score-instrument.ts'

function validAnswer(item: Item): fc.Arbitrary<unknown> {
  if (item.kind === 'text') return fc.string()
  if (item.kind === 'time') {
    const part = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))
    return fc.tuple(part(23), part(59)).map((parts) => parts.join(':'))
  }
  const { min, max, step = 1 } = item
  return item.integer
    ? fc.integer({ min: min / step, max: max / step }).map((n) => n * step)
    : fc.double({ min, max, noNaN: true }).map((n) => n + 0)
}

function validForm(definition: InstrumentDefinition): fc.Arbitrary<Record<string, unknown>> {
  const answers: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    definition.items.map((item) => [item.key, fc.option(validAnswer(item), { freq: 8 })]),
  )
  return fc
    .record<Record<string, unknown>>(answers, { requiredKeys: [] })
    .filter((form) => typeof form['1'] !== 'string' || form['1'] !== form['3'])
}

describe.each(instrumentIds)('any form of %s', (id) => {
  const definition = instruments[id]

  it('keeps every score inside its range, with a band where there are bands', () => {
    fc.assert(
      fc.property(validForm(definition), (form) => {
        const result = scoreInstrument(id, form, { maxMissing: 3, prorate: true })
        if (result.status === 'rejected') throw new Error(JSON.stringify(result.errors))
        for (const { key, min, max, bands } of definition.scores) {
          const score = result.scores[key]
          if (score === undefined) continue
          expect(score).toBeGreaterThanOrEqual(min)
          expect(score).toBeLessThanOrEqual(max)
          expect(Object.hasOwn(bandLabels, result.bands[key] ?? '')).toBe(bands !== undefined)
        }
      }),
    )
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(validForm(definition), (form) => {
        const reversed = Object.fromEntries(Object.entries(form).reverse())
        expect(scoreInstrument(id, reversed)).toEqual(scoreInstrument(id, form))
      }),
    )
  })

  it('takes null for absent', () => {
    if (id === 'psfs') return
    fc.assert(
      fc.property(validForm(definition), (form) => {
        const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null))
        expect(scoreInstrument(id, given)).toEqual(scoreInstrument(id, form))
      }),
    )
  })
})

const wrongNumber = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constantFrom(Number.NaN, -0, Number.POSITIVE_INFINITY, -1, 1e9, [], {}, 1n),
)

test('a wrong answer anywhere refuses the form', () => {
  fc.assert(
    fc.property(fc.constantFrom(...instrumentIds), wrongNumber, fc.nat(), (id, wrong, at) => {
      const numbers = instruments[id].items.filter((item) => item.kind === 'number')
      const item = numbers[at % numbers.length]
      if (!item) return
      expect(scoreInstrument(id, { [item.key]: wrong })).toMatchObject({
        status: 'rejected',
        errors: [{ item: item.key }],
      })
    }),
  )
})

test('anything at all is answered and never throws', () => {
  const statuses = ['scored', 'partial', 'incomplete', 'rejected']
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (id, items, options) => {
      const result = scoreInstrument(id as InstrumentId, items, options as never)
      expect(statuses).toContain(result.status)
      expect(scoreInstrument('phq9', items, options as never).status).toSatisfy(
        (status: string) => status === 'rejected' || status === 'incomplete',
      )
    }),
  )
})
