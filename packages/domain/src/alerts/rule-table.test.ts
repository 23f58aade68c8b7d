import { describe, expect, it } from 'vitest'
import { alertRules } from './registry.ts'
import { atTier } from './routing/at-tier.ts'
import type { AlertTier } from './rule/alert-rule.ts'
import { type AlertRuleId, alertRuleIds } from './rule/alert-rule-id.ts'

/** Typed off the last column of the table of reference §5; a period is the time to acknowledge. */
const escalations: Readonly<Partial<Record<AlertRuleId, string>>> = {
  'SI-1': '1 physician, 2 on_call',
  'SI-2': '1 on_call',
  'AE-SER': '1 on_call',
  REDFLAG: '1 on_call',
  'ACU-RISK': '',
  'AE-MIN': '',
  DUE: '',
}

describe('who is told when nobody acknowledges', () => {
  it.each(alertRuleIds)('%s', (id) => {
    const steps = alertRules[id].escalation.map(({ afterPeriods, to }) => `${afterPeriods} ${to}`)
    expect(steps.join(', ')).toBe(escalations[id] ?? '1 coordinator')
  })
})

describe('a rule at another tier', () => {
  it.each([
    ['RX-NSAID', 'T2', 1, 'working_days', 'coordinator'],
    ['REDFLAG', 'T2', 1, 'working_days', 'coordinator'],
    ['NOCONTACT', 'T2', 5, 'working_days', 'coordinator'],
  ] as [AlertRuleId, AlertTier, number, string, string][])(
    '%s at %s',
    (id, tier, amount, unit, to) => {
      expect(atTier(alertRules[id], tier)).toEqual({
        tier,
        ackWithin: { amount, unit },
        escalation: [{ afterPeriods: 1, to }],
      })
    },
  )

  it('asks nobody to acknowledge what is only on the chart', () => {
    expect(atTier(alertRules.WORSE, 'T4')).toEqual({ tier: 'T4', ackWithin: null, escalation: [] })
  })
})

describe('what the owner is asked for', () => {
  it.each([
    ['SI-1', ['same_day_contact', 'structured_risk_assessment', 'zero_later_is_no_reassurance']],
    ['SI-2', ['do_not_let_session_end_unassessed', 'structured_risk_assessment']],
    ['MME50', ['reassess_benefit_and_risk', 'naloxone_offered', 'follow_up_planned']],
    ['MMETAPER', ['withdrawal_considered', 'suicidality_considered']],
    ['RX-BZD', ['reason_recorded', 'plan_recorded']],
    ['AE-SER', ['show_emergency_advice', 'incident_form_within_24_hours']],
    ['REDFLAG', ['telephone_at_once_when_emergent', 'clear_before_needling_or_progressing']],
    ['NOCONTACT', ['call_with_non_clinical_script', 'three_tries_within_five_working_days']],
    ['MISSED', ['decide_replan_discharge_or_contact']],
  ] as [AlertRuleId, string[]][])('%s', (id, codes) => {
    expect(alertRules[id].checklist).toEqual(codes)
  })
})

describe('before what it must be read', () => {
  it.each(alertRuleIds)('%s', (id) => {
    const before: Partial<Record<AlertRuleId, string>> = {
      'ACU-RISK': 'needling',
      'SLEEP-RISK': 'starting',
    }
    expect(alertRules[id].ackBefore).toBe(before[id] ?? null)
  })
})

/** Half of each change threshold is what the value has to come back by (reference §1.1, §5 rule 4). */
describe('hysteresis', () => {
  it.each(alertRuleIds)('%s', (id) => {
    const figures: Partial<Record<AlertRuleId, [at: number, change: number | null]>> = {
      DEP: [15, 5],
      PAIN8: [8, 2],
      MME50: [50, null],
      MME90: [90, null],
    }
    const { hysteresis, thresholds } = alertRules[id]
    const found = hysteresis
      ? [thresholds[hysteresis.threshold]?.value, hysteresis.changeThreshold]
      : undefined
    expect(found).toEqual(figures[id])
  })
})
