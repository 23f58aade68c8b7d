import { describe, expect, it } from 'vitest'
import type { Citation } from '../shared/citation.ts'
import { evaluateAlerts, thresholdsOf } from './evaluate-alerts.ts'
import { alertRules } from './registry.ts'
import { alertRuleIds } from './rule/alert-rule-id.ts'

const tiers = ['T1', 'T2', 'T3', 'T4']

function expectComplete(citation: Citation) {
  expect(citation.id).not.toBe('')
  expect(citation.section).toMatch(/^§\d/)
  expect(citation.text.length).toBeGreaterThan(10)
  expect(['S', 'R', 'K', 'P']).toContain(citation.tag)
}

describe('the registry', () => {
  it('holds the rows of the reference in their order, each under its own id', () => {
    // Typed off the table of reference §5.
    const table =
      'SI-1 SI-2 SI-3 DEP WORSE PAIN8 MME50 MME90 MMEUP MMETAPER RX-BZD RX-NSAID RX-SERO ACU-RISK AE-SER AE-MIN REDFLAG SLEEP-RISK NOCONTACT DUE OVERDUE MISSED'
    expect(alertRuleIds).toEqual(table.split(' '))
    expect(Object.keys(alertRules)).toEqual(table.split(' '))
    for (const id of alertRuleIds) expect(alertRules[id].id).toBe(id)
  })

  it('says nothing about a patient nothing is known of', () => {
    expect(evaluateAlerts({ patientId: 'p-1' }, '2026-11-20')).toEqual([])
  })
})

describe.each(alertRuleIds.map((id) => [id, alertRules[id]] as const))('%s', (_, rule) => {
  it('has a version, a tier, words and somebody who owns it', () => {
    expect(rule.version).toBeGreaterThanOrEqual(1)
    expect(tiers).toContain(rule.tier)
    expect(rule.title.length).toBeGreaterThan(5)
    expect(rule.trigger.length).toBeGreaterThan(15)
    expect(rule.owners.length).toBeGreaterThan(0)
  })

  it('cites a source for itself and for every figure', () => {
    expect(rule.citations.length).toBeGreaterThan(0)
    rule.citations.forEach(expectComplete)
    for (const threshold of Object.values(rule.thresholds)) {
      expect(Number.isFinite(threshold.value)).toBe(true)
      expect(threshold.unit).not.toBe('')
      expect(threshold.meaning.length).toBeGreaterThan(5)
      expectComplete(threshold.citation)
    }
  })

  it('escalates to somebody whenever it wants to be acknowledged', () => {
    for (const variant of [rule, ...Object.values(rule.otherTiers)])
      expect(variant.escalation.length > 0).toBe(variant.ackWithin !== null)
    if (rule.tier === 'T1' || rule.tier === 'T2')
      expect(rule.ackWithin !== null || rule.ackBefore !== null).toBe(true)
  })

  it('has the cool-down of its tier: none for T1, 14 days for T2, 28 for T3', () => {
    const days = { T1: null, T2: 14, T3: 28, T4: null }[rule.tier]
    expect(rule.coolDownDays).toBe(days)
  })

  it('never closes by itself nor waits for a value when it is critical', () => {
    if (rule.tier !== 'T1') return
    expect(rule).toMatchObject({ endsByRecord: false, hysteresis: null, repeat: 'once_per_record' })
  })

  it('shows admin no clinical word', () => {
    expect(['nothing', 'call_list', 'urgent_clinical_contact_needed', 'incident_only']).toContain(
      rule.visibility.admin,
    )
  })

  it('names a figure of its own where hysteresis asks for one', () => {
    if (rule.hysteresis) expect(rule.thresholds).toHaveProperty(rule.hysteresis.threshold)
  })
})

describe('the table’s people and times', () => {
  const row = (id: (typeof alertRuleIds)[number]) => {
    const { tier, owners, also, ackWithin } = alertRules[id]
    const within = ackWithin ? `${ackWithin.amount} ${ackWithin.unit}` : '-'
    return [tier, owners.join('+'), also.join('+') || '-', within].join(' | ')
  }

  it.each([
    ['SI-1', 'T1 | psychologist | physician | 4 working_hours'],
    ['SI-2', 'T1 | psychologist+physician | on_call | 30 minutes'],
    ['SI-3', 'T2 | psychologist | - | 1 working_days'],
    ['DEP', 'T2 | psychologist | physician | 2 working_days'],
    ['WORSE', 'T3 | measure_owner | coordinator | 5 working_days'],
    ['PAIN8', 'T2 | physician | physiotherapist | 2 working_days'],
    ['MME50', 'T2 | physician | - | 2 working_days'],
    ['MME90', 'T2 | physician | - | 1 working_days'],
    ['MMEUP', 'T3 | physician | - | 5 working_days'],
    ['MMETAPER', 'T2 | physician | psychologist | 1 working_days'],
    ['RX-BZD', 'T2 | physician | - | 1 working_days'],
    ['RX-NSAID', 'T3 | physician | - | 5 working_days'],
    ['RX-SERO', 'T3 | physician | - | 5 working_days'],
    ['ACU-RISK', 'T2 | acupuncturist | - | -'],
    ['AE-SER', 'T1 | physician | admin | 15 minutes'],
    ['AE-MIN', 'T4 | acupuncturist | - | -'],
    ['REDFLAG', 'T1 | physician | reporter | 0 minutes'],
    ['SLEEP-RISK', 'T2 | psychologist | physician | 1 working_days'],
    ['NOCONTACT', 'T3 | admin | coordinator | 5 working_days'],
    ['DUE', 'T3 | part_owners | coordinator | -'],
    ['OVERDUE', 'T3 | part_owners | coordinator | 5 working_days'],
    ['MISSED', 'T2 | coordinator | - | 2 working_days'],
  ] as const)('%s', (id, expected) => {
    expect(row(id)).toBe(expected)
  })
})

describe('thresholdsOf', () => {
  it('takes a clinic’s own figure and ignores what is no figure of the rule', () => {
    expect(thresholdsOf(alertRules.MME50, { MME50: { mmePerDay: 40 } })).toEqual({ mmePerDay: 40 })
    expect(
      thresholdsOf(alertRules.MME50, { MME50: { mmePerDay: Number.NaN, constructor: 3 } }),
    ).toEqual({ mmePerDay: 50 })
  })

  it('is kept with the finding, so that a later change does not rewrite it', () => {
    const mme = [{ id: 'm-1', on: '2026-11-20', recordedOn: '2026-11-20', mmePerDay: 45 }]
    const snapshot = { patientId: 'p-1', mme }
    expect(evaluateAlerts(snapshot, '2026-11-20')).toEqual([])
    expect(evaluateAlerts(snapshot, '2026-11-20', { MME50: { mmePerDay: 40 } })).toMatchObject([
      { ruleId: 'MME50', thresholds: { mmePerDay: 40 } },
    ])
  })
})
