import { describe, expect, it, test } from 'vitest'
import { instrumentIds, type MeasureId } from './instrument-id.ts'
import { instruments } from './registry.ts'

/** The threshold in use, then the other published ones in the order of reference §1.2 to §1.14. */
const thresholds: Readonly<Record<MeasureId, readonly string[]>> = {
  vas: ['15 points', '30 percent', '33 percent'],
  nrs: ['2 points', '30 percent', '30 percent', '2 points'],
  bpi_severity: ['2 points', '30 percent'],
  bpi_interference: ['1 points', '10 percent'],
  pcs: ['8 points', '11 points', '6.48 points'],
  isi: ['6 points', '8.4 points'],
  psqi: ['3 points', '4.4 points'],
  odi: ['10 points', '30 percent', '15 points'],
  ndi: ['7.5 points', '5 points', '4.7 points', '9.5 points'],
  phq9: ['5 points', '20 percent'],
  gad7: ['4 points'],
  peg: ['30 percent'],
  psfs: ['2 points', '3 points'],
  tsk11: ['4 points', '5.6 points'],
  pseq: ['6 points', '11.52 points', '6.48 points'],
}

describe('change thresholds', () => {
  it('are the published ones and no others', () => {
    const found = instrumentIds.flatMap((id) =>
      instruments[id].measures.map(({ id: measure, threshold, otherThresholds }) => [
        measure,
        [threshold, ...otherThresholds].map(({ value, unit }) => `${value} ${unit}`),
      ]),
    )
    expect(Object.fromEntries(found)).toEqual(thresholds)
  })
})

/** Panel, then scores, then items: the codes of reference §1.2 to §1.11; no other instrument has any. */
test.each([
  ['vas', undefined, ['38214-3'], ['38214-3']],
  ['nrs', undefined, ['72514-3'], ['72514-3']],
  ['bpi', undefined, ['77565-0'], []],
  ['odi', '97908-8', ['97909-6'], []],
  ['peg', '91148-7', ['91147-9'], ['75893-8', '91145-3', '91146-1']],
  ['pcs', undefined, [], []],
  ['isi', undefined, [], []],
  ['psqi', undefined, [], []],
  ['ndi', undefined, [], []],
  ['psfs', undefined, [], []],
  ['tsk11', undefined, [], []],
  ['pseq', undefined, [], []],
] as const)('LOINC codes of %s', (id, panel, scores, items) => {
  const definition = instruments[id]
  expect(definition.panelLoinc).toBe(panel)
  expect(definition.scores.flatMap(({ loinc }) => loinc ?? [])).toEqual(scores)
  expect(definition.items.flatMap(({ loinc }) => loinc ?? [])).toEqual(items)
})

test.each([
  ['phq9', '44249-1', ['44261-6', '69722-7']],
  ['gad7', '69737-5', ['70274-6']],
] as const)('panel and score codes of %s', (id, panel, scores) => {
  expect(instruments[id].panelLoinc).toBe(panel)
  expect(instruments[id].scores.flatMap(({ loinc }) => loinc ?? [])).toEqual(scores)
})
