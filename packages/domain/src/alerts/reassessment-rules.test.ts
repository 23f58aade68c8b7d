import { describe, expect, it } from 'vitest'
import { evaluateAlerts } from './evaluate-alerts.ts'
import { alertRules } from './registry.ts'
import type { ReassessmentFact } from './rule/alert-snapshot.ts'

const on = '2026-03-30'
const relief: ReassessmentFact = {
  id: 'r-1',
  slot: 'relief_end',
  dueOn: '2026-03-29',
  graceUntil: '2026-04-05',
  closesOn: '2026-04-19',
  status: 'due',
  partOwners: ['acupuncture', 'psychology'],
}

function findings(...reassessments: ReassessmentFact[]) {
  return evaluateAlerts({ patientId: 'p-1', reassessments }, on)
}

describe('DUE, OVERDUE and MISSED', () => {
  it.each([
    'not_due',
    'due_soon',
    'completed',
    'declined',
    'not_possible',
    'not_applicable',
  ] as const)('say nothing about a reassessment that is %s', (status) => {
    expect(findings({ ...relief, status })).toEqual([])
  })

  it('say nothing where no reassessments are known', () => {
    expect(evaluateAlerts({ patientId: 'p-1' }, on)).toEqual([])
  })

  it.each([
    ['due', 'DUE', 'T3'],
    ['overdue', 'OVERDUE', 'T3'],
    ['missed', 'MISSED', 'T2'],
  ] as const)('a reassessment that is %s fires %s at %s', (status, ruleId, tier) => {
    expect(findings({ ...relief, status })).toMatchObject([
      { ruleId, tier, ruleVersion: 1, cause: 'r-1', dedupeKey: `${ruleId}+p-1+r-1` },
    ])
  })

  it('tell the owner of each part when due and overdue, and the coordinator when missed', () => {
    const owners = (status: ReassessmentFact['status']) =>
      findings({ ...relief, status }).map((finding) => finding.owners)
    expect(owners('due')).toEqual([['physician', 'psychologist']])
    expect(owners('overdue')).toEqual([['physician', 'psychologist']])
    expect(owners('missed')).toEqual([['coordinator']])
  })

  it('go to the coordinator when the battery names no owner', () => {
    expect(findings({ ...relief, partOwners: [] })).toMatchObject([{ owners: ['coordinator'] }])
  })

  it('give one finding per reassessment', () => {
    const keys = findings(relief, { ...relief, id: 'r-2' }).map((finding) => finding.dedupeKey)
    expect(keys).toEqual(['DUE+p-1+r-1', 'DUE+p-1+r-2'])
  })

  it('keep what they were judged on and name the slot without prose', () => {
    expect(findings(relief)).toMatchObject([
      {
        inputs: { reassessmentId: 'r-1', dueOn: '2026-03-29', graceUntil: '2026-04-05' },
        parts: [
          {
            code: 'reassessment_due',
            params: { slot: 'relief_end', dueOn: '2026-03-29', graceUntil: '2026-04-05' },
          },
        ],
      },
    ])
  })

  it('are acknowledged as the table says: not at all, 5 and 2 working days', () => {
    expect(alertRules.DUE.ackWithin).toBeNull()
    expect(alertRules.OVERDUE.ackWithin).toEqual({ unit: 'working_days', amount: 5 })
    expect(alertRules.MISSED.ackWithin).toEqual({ unit: 'working_days', amount: 2 })
  })

  it('are told at once, not in the digest alone, and put overdue and missed on the call list', () => {
    expect(alertRules.DUE).toMatchObject({
      delivery: 'in_app_at_once',
      visibility: { admin: 'nothing' },
    })
    expect(alertRules.OVERDUE).toMatchObject({
      delivery: 'in_app_at_once_and_digest',
      visibility: { admin: 'call_list' },
    })
    expect(alertRules.MISSED).toMatchObject({
      delivery: 'in_app_at_once',
      visibility: { admin: 'call_list' },
    })
  })
})
