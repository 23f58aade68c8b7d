import { expect, it } from 'vitest'
import { mmeTable, mmeThresholds } from './mme-factors.ts'

it('is versioned, cited and carries its caveats', () => {
  expect(mmeTable.version).toMatch(/@\d+$/)
  expect(mmeTable.citations.map(({ id }) => id)).toEqual(['S10', 'S11'])
  expect(mmeTable.caveats.join(' ')).toMatch(/not for converting/)
  expect(mmeTable.caveats.join(' ')).toMatch(/not "0 MME"/)
})

it('has each drug once per route', () => {
  const rows = mmeTable.factors.map(({ drug, route }) => `${drug} ${route}`)
  expect(new Set(rows).size).toBe(10)
})

it('calls 50 the 2022 guidepost and 90 a legacy tier', () => {
  expect(mmeThresholds.map(({ atLeast }) => atLeast)).toEqual([50, 90])
  expect(mmeThresholds[0]?.label).toContain('CDC 2022')
  expect(mmeThresholds[1]?.label).toContain('not in the CDC 2022')
})
