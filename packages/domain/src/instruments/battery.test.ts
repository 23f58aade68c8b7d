import { describe, expect, it, test } from 'vitest'
import { batteryFor, listRegionMeasures, slotIds } from './battery.ts'

describe('the region decides the functional measure', () => {
  test.each([
    [['lumbar'], ['odi']],
    [['back'], ['odi']],
    [['neck'], ['ndi']],
    [
      ['neck', 'lumbar'],
      ['odi', 'ndi'],
    ],
    [['lumbar', 'knee'], ['odi']],
    [['knee'], ['psfs']],
    [['constructor'], ['psfs']],
    [[], ['psfs']],
  ])('%j gives %j', (regions, expected) => {
    expect(listRegionMeasures(regions)).toEqual(expected)
  })
})

describe('the slots ask for what the reference lists', () => {
  const full = ['nrs', 'bpi', 'pcs', 'isi', 'psqi', 'odi', 'phq9']
  const phaseEnd = ['nrs', 'bpi', 'pcs', 'isi', 'odi', 'phq9']
  test.each([
    ['baseline', full, ['gad7', 'tsk11', 'pseq']],
    ['relief_end', phaseEnd, ['gad7']],
    ['activation_end', phaseEnd, ['gad7']],
    ['cycle_end', full, ['gad7', 'tsk11', 'pseq']],
    ['bridging_end', phaseEnd, ['gad7']],
    ['consolidation_126', ['nrs', 'bpi', 'isi', 'odi', 'phq9'], ['gad7']],
    ['consolidation_182', full, ['gad7', 'tsk11', 'pseq']],
    ['post_discharge', full, ['gad7', 'tsk11', 'pseq']],
  ] as const)('%s', (slot, required, optional) => {
    expect(batteryFor(slot, ['lumbar'])).toEqual({ required, optional })
  })

  it('covers every slot with PHQ-9, an intensity and a region measure', () => {
    for (const slot of slotIds) {
      expect(batteryFor(slot, ['neck']).required).toEqual(
        expect.arrayContaining(['nrs', 'bpi', 'isi', 'ndi', 'phq9']),
      )
    }
  })
})

it('asks for the PSQI at baseline, cycle end and the full sets only', () => {
  const asking = slotIds.filter((slot) => batteryFor(slot, []).required.includes('psqi'))
  expect(asking).toEqual(['baseline', 'cycle_end', 'consolidation_182', 'post_discharge'])
})

it('uses the VAS instead of the NRS where the clinic chose it, never both', () => {
  const { required } = batteryFor('relief_end', [], { intensity: 'vas' })
  expect(required).toContain('vas')
  expect(required).not.toContain('nrs')
})

it('unites slots that are answered together', () => {
  expect(batteryFor(['activation_end', 'cycle_end'], ['neck'])).toEqual({
    required: ['nrs', 'bpi', 'pcs', 'isi', 'psqi', 'ndi', 'phq9'],
    optional: ['gad7', 'tsk11', 'pseq'],
  })
})
