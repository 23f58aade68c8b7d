import { describe, expect, it, test } from 'vitest'
import { classifyCycleResponse, type PrimaryMeasure } from './cycle-response.ts'

const dosed = { underDosed: false }

function outcome(...changes: [PrimaryMeasure, number, number][]) {
  return classifyCycleResponse(
    changes.map(([measure, baseline, followUp]) => ({ measure, baseline, followUp })),
    dosed,
  ).outcome
}

describe('the outcome of a cycle', () => {
  test.each([
    ['pain 30 % lower', 'nrs', 10, 7, 'responder'],
    ['pain 2 points but 25 % lower', 'nrs', 8, 6, 'partial'],
    ['pain 1 point but 33 % lower', 'nrs', 3, 2, 'responder'],
    ['pain a point lower', 'nrs', 6, 5, 'non_responder'],
    ['pain on the VAS 30 % lower', 'vas', 60, 42, 'responder'],
    ['pain on the VAS 15 mm but 29 % lower', 'vas', 60, 42.5, 'partial'],
    ['interference lower by 1', 'bpi_interference', 5, 4, 'responder'],
    ['interference lower by less', 'bpi_interference', 5, 4.01, 'non_responder'],
    ['ODI lower by 10', 'odi', 40, 30, 'responder'],
    ['ODI lower by 9', 'odi', 40, 31, 'non_responder'],
    ['NDI lower by 7.5', 'ndi', 20, 12.5, 'responder'],
    ['PSFS higher by 2', 'psfs', 3, 5, 'responder'],
    ['PSFS lower by 2', 'psfs', 5, 3, 'non_responder'],
    ['pain that was 0', 'nrs', 0, 0, 'non_responder'],
  ] as const)('%s', (_name, measure, baseline, followUp, expected) => {
    expect(outcome([measure, baseline, followUp])).toBe(expected)
  })

  it('is only partial where another primary measure got worse', () => {
    expect(outcome(['nrs', 8, 4], ['bpi_interference', 4, 5])).toBe('partial')
    expect(outcome(['nrs', 8, 4], ['bpi_interference', 4, 4.9])).toBe('responder')
  })

  it('calls a case conference for a non-responder and does not go on by itself', () => {
    const changes = [{ measure: 'nrs' as const, baseline: 6, followUp: 6 }]
    expect(classifyCycleResponse(changes, dosed)).toEqual({
      outcome: 'non_responder',
      improved: [],
      worsened: [],
      caseConference: true,
      mayExtend: false,
    })
  })

  it('is never non-response with too few sessions', () => {
    const changes = [{ measure: 'nrs' as const, baseline: 6, followUp: 6 }]
    const response = classifyCycleResponse(changes, { underDosed: true })
    expect(response).toMatchObject({ outcome: 'under_dosed', caseConference: false })
  })

  it('cannot be told without a usable score', () => {
    expect(outcome()).toBe('not_assessable')
    expect(outcome(['nrs', 11, 3])).toBe('not_assessable')
    expect(outcome(['nrs', 11, 3], ['odi', 40, 20])).toBe('responder')
  })
})
