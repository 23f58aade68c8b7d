import { describe, expect, it } from 'vitest'
import { initialAssessmentSchema, noRedFlags } from './initial-assessment.ts'
import { listPresentFlags } from './red-flags.ts'

const found = {
  on: '2026-02-28',
  regions: ['neck', 'lumbar', 'neck'],
  mechanisms: [{ mechanism: 'deconditioning', confidence: 'high' }],
  diagnosis: 'Neck pain',
  redFlags: noRedFlags,
  redFlagAction: '',
  painScale: 'nrs',
}

function problems(overrides: object) {
  const { error } = initialAssessmentSchema.safeParse({ ...found, ...overrides })
  return error?.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('an initial assessment', () => {
  it('names each region once', () => {
    expect(initialAssessmentSchema.parse(found).regions).toEqual(['neck', 'lumbar'])
  })

  it.each(Object.keys(noRedFlags))('waits for an answer about %s', (code) => {
    for (const left of [undefined, null, '']) {
      const redFlags = { ...noRedFlags, [code]: left }
      expect(problems({ redFlags })).toEqual([[`redFlags.${code}`, 'answer_required']])
    }
  })

  it('wants to know what was done about a flag that is present', () => {
    const redFlags = { ...noRedFlags, malignancy: 'present' }
    expect(problems({ redFlags })).toEqual([['redFlagAction', 'red_flag_action_required']])
    expect(problems({ redFlags, redFlagAction: 'Referred today' })).toBeUndefined()
  })

  it('names at least one mechanism and at least one region', () => {
    expect(problems({ mechanisms: [] })).toEqual([['mechanisms', 'mechanism_required']])
    expect(problems({ regions: [] })).toEqual([['regions', 'region_required']])
  })

  it('is on a day that exists', () => {
    expect(problems({ on: '2027-02-29' })).toEqual([['on', 'date_not_real']])
    expect(problems({ on: '2028-02-29' })).toBeUndefined()
  })
})

it('lists the flags that were found in the order of the checklist', () => {
  const answers = { ...noRedFlags, headache: 'present', cauda_equina: 'present' } as const
  expect(listPresentFlags(answers)).toEqual(['cauda_equina', 'headache'])
})
