import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/calendar-date.ts'
import { alertRules } from '../registry.ts'
import type { AlertFinding } from '../rule/alert-finding.ts'
import type { AlertTier } from '../rule/alert-rule.ts'
import { type AlertRuleId, alertRuleIds } from '../rule/alert-rule-id.ts'
import { alertStates } from './alert-state.ts'
import { decideFinding, type EarlierAlert } from './decide-finding.ts'
import { isRearmed } from './is-rearmed.ts'
import { supersededKeys } from './superseded-keys.ts'

const raisedOn = '2026-11-02'

function finding(ruleId: AlertRuleId, changes: Partial<AlertFinding> = {}): AlertFinding {
  const { tier, owners, also, version, citations, thresholds } = alertRules[ruleId]
  const figures = Object.entries(thresholds).map(([name, { value }]) => [name, value])
  return {
    ruleId,
    ruleVersion: version,
    tier,
    cause: 'c-1',
    dedupeKey: `${ruleId}+p-1+c-1`,
    owners,
    also,
    inputs: {},
    thresholds: Object.fromEntries(figures),
    parts: [],
    records: [],
    levels: {},
    blocks: [],
    source: citations,
    ...changes,
  }
}

function earlier(changes: Partial<EarlierAlert> = {}): EarlierAlert {
  return {
    id: 'a-1',
    tier: 'T2',
    state: 'resolved',
    raisedOn,
    levels: {},
    groundCorrected: false,
    lowestSince: null,
    ...changes,
  }
}

function decide(found: AlertFinding, before: EarlierAlert | null, daysLater = 0) {
  const on = addDays(raisedOn, daysLater)
  return decideFinding(found, alertRules[found.ruleId], { on, earlier: before })
}
const raise = { kind: 'raise' }
const hold = (because: string) => ({ kind: 'hold', because })

describe('decideFinding', () => {
  it('raises what was never raised, and shows T4 on the chart only', () => {
    expect(decide(finding('DEP'), null)).toEqual(raise)
    expect(decide(finding('AE-MIN'), null)).toEqual({ kind: 'chart_only' })
    expect(decide(finding('WORSE', { tier: 'T4' }), null)).toEqual({ kind: 'chart_only' })
  })

  it('merges a repeat into an open alert', () => {
    for (const state of ['open', 'acknowledged', 'in_progress'] as const)
      expect(decide(finding('SI-3'), earlier({ state }))).toEqual({
        kind: 'merge',
        alertId: 'a-1',
        notifyAgain: false,
      })
  })

  it.each([
    ['SI-3', 'T2', 13, hold('cool_down')],
    ['SI-3', 'T2', 14, raise],
    ['WORSE', 'T3', 27, hold('cool_down')],
    ['WORSE', 'T3', 28, raise],
    // A T3 rule firing at T2 has the cool-down of the tier it fires at.
    ['RX-NSAID', 'T2', 13, hold('cool_down')],
    ['RX-NSAID', 'T2', 14, raise],
  ] as const)('cools %s down at %s: day %i', (ruleId, tier, days, expected) => {
    expect(decide(finding(ruleId, { tier }), earlier({ tier }), days)).toEqual(expected)
  })

  it('raises at once when the tier rises, on the open alert where there is one', () => {
    const high = finding('NOCONTACT', { tier: 'T2' })
    expect(decide(high, earlier({ tier: 'T3', state: 'dismissed' }), 1)).toEqual(raise)
    expect(decide(high, earlier({ tier: 'T3', state: 'open' }), 1)).toEqual({
      kind: 'raise_tier',
      alertId: 'a-1',
    })
  })

  it.each([
    ['not below', 12.6, 20, hold('not_rearmed')],
    ['half a change threshold below', 12.5, 20, raise],
    ['no reading since', null, 20, hold('not_rearmed')],
    ['no reading, but four weeks', null, 28, raise],
    ['27 days', null, 27, hold('not_rearmed')],
    ['below, but still cooling down', 5, 13, hold('cool_down')],
  ])('re-arms DEP: %s', (_, lowestSince, days, expected) => {
    expect(decide(finding('DEP'), earlier({ lowestSince }), days)).toEqual(expected)
  })

  it('tells DUE, OVERDUE and MISSED once per reassessment', () => {
    for (const id of ['DUE', 'OVERDUE', 'MISSED'] as const) {
      const before = earlier({ tier: alertRules[id].tier })
      expect(decide(finding(id), before, 400)).toEqual(hold('same_record'))
    }
  })

  it('fires RX-BZD again only when a dose rises or an agent is added', () => {
    const before = earlier({ levels: { morphine: 30, diazepam: 5 } })
    const now = (levels: Record<string, number>) => decide(finding('RX-BZD', { levels }), before, 1)
    expect(now({ morphine: 30, diazepam: 5 })).toEqual({ kind: 'chart_only' })
    expect(now({ morphine: 20, diazepam: 5 })).toEqual({ kind: 'chart_only' })
    expect(now({ morphine: 30, diazepam: 6 })).toEqual(raise)
    expect(now({ morphine: 30, diazepam: 5, zolpidem: 0 })).toEqual(raise)
  })

  it('tells of a rise again while RX-BZD is still open', () => {
    const before = earlier({ state: 'acknowledged', levels: { morphine: 30 } })
    expect(decide(finding('RX-BZD', { levels: { morphine: 40 } }), before)).toMatchObject({
      kind: 'merge',
      notifyAgain: true,
    })
    const other = finding('SI-3', { levels: { anything: 40 } })
    expect(decide(other, before)).toMatchObject({ kind: 'merge', notifyAgain: false })
  })

  it('raises again after a correction took the ground of the alert before', () => {
    for (const id of ['SI-1', 'DEP', 'DUE'] as const) {
      const before = earlier({ tier: alertRules[id].tier, groundCorrected: true })
      expect(decide(finding(id), before)).toEqual(raise)
    }
  })

  it('tells of a graver answer in a record that has raised a T1, never silently', () => {
    const now = (item9: number, state: EarlierAlert['state'], tier: AlertTier = 'T1') =>
      decide(finding('SI-2', { levels: { item9 } }), earlier({ tier, state, levels: { item9: 2 } }))
    expect(now(2, 'open')).toEqual(hold('same_record'))
    expect(now(2, 'resolved')).toEqual(hold('same_record'))
    expect(now(3, 'open')).toEqual({ kind: 'merge', alertId: 'a-1', notifyAgain: true })
    expect(now(3, 'resolved')).toEqual(raise)
  })

  it('never suppresses a T1: it is held only where its own record raised a T1 already', () => {
    const tier = fc.constantFrom<AlertTier>('T1', 'T2', 'T3', 'T4')
    const before = fc.record({
      tier,
      state: fc.constantFrom(...alertStates),
      groundCorrected: fc.boolean(),
      lowestSince: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    })
    const critical = fc.constantFrom(...alertRuleIds.filter((id) => alertRules[id].tier === 'T1'))
    fc.assert(
      fc.property(critical, before, fc.nat(400), (id, changes, days) => {
        const { kind } = decide(finding(id), earlier(changes), days)
        if (changes.tier === 'T1' && !changes.groundCorrected) expect(kind).toBe('hold')
        else expect(['raise', 'raise_tier']).toContain(kind)
      }),
    )
  })
})

describe('isRearmed', () => {
  const since = (lowestSince: number | null, on = '2026-11-10') => ({
    firedOn: raisedOn,
    on,
    lowestSince,
  })

  it.each([
    [7.1, false],
    [7, true],
    [null, false],
  ])('pain of 8 with a change threshold of 2, lowest since %s: %s', (lowest, expected) => {
    expect(isRearmed(8, 2, since(lowest))).toBe(expected)
  })

  it('knows only the four weeks where no change threshold is published', () => {
    expect(isRearmed(50, null, since(0))).toBe(false)
    expect(isRearmed(50, null, since(60, '2026-11-29'))).toBe(false)
    expect(isRearmed(50, null, since(60, '2026-11-30'))).toBe(true)
  })
})

describe('supersededKeys', () => {
  it('ends DUE and OVERDUE of the same reassessment, and nothing else', () => {
    expect(supersededKeys(finding('DUE'), alertRules.DUE)).toEqual([])
    expect(supersededKeys(finding('OVERDUE'), alertRules.OVERDUE)).toEqual(['DUE+p-1+c-1'])
    expect(supersededKeys(finding('MISSED'), alertRules.MISSED)).toEqual([
      'DUE+p-1+c-1',
      'OVERDUE+p-1+c-1',
    ])
  })
})
