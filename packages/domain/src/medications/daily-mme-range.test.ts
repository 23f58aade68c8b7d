import { expect, it } from 'vitest'
import { getDailyMmeRange } from './daily-mme-range.ts'

const regular = { drug: 'morphine', route: 'oral', dose: 15, unit: 'mg', dosesPerDay: 2 }
const asNeeded = { drug: 'oxycodone', route: 'oral', dose: 5, unit: 'mg', dosesPerDay: 1 }

it('gives both what is taken and what is allowed', () => {
  const range = getDailyMmeRange([regular, { ...asNeeded, maxDosesPerDay: 4 }])
  expect(range.asTaken).toMatchObject({ scores: { mmePerDay: 37.5 }, flags: [] })
  expect(range.maximumAllowed).toMatchObject({ scores: { mmePerDay: 60 }, flags: ['mme_ge_50'] })
})

it('gives the same twice without an as-needed dose', () => {
  const range = getDailyMmeRange([regular])
  expect(range.maximumAllowed).toEqual(range.asTaken)
})

it('refuses only the total whose frequency is unknown', () => {
  const range = getDailyMmeRange([{ ...asNeeded, dosesPerDay: null, maxDosesPerDay: 4 }])
  expect(range.asTaken).toMatchObject({ status: 'rejected' })
  expect(range.maximumAllowed).toMatchObject({ scores: { mmePerDay: 30 } })
})
