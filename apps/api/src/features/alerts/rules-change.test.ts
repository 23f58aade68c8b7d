import { type AlertRule, type AlertRuleId, alertRules } from '@meridian/domain/alerts'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, createBench } from '../../testing/bench.ts'
import { buildSafety, instant, monday, phq9, type Safety } from '../../testing/safety.ts'
import { tick } from '../../worker-loop.ts'
import { listAlertPage } from './list-alert-page.ts'
import { listOwnAlerts } from './list-own-alerts.ts'
import { measureRules } from './measure-rules.ts'
import { readAlert } from './read-alert.ts'
import { reviewAlerts } from './review-alerts.ts'

const log = pino({ level: 'silent' })
const registry = alertRules as Partial<Record<AlertRuleId, AlertRule>>
const { DEP, 'SI-2': si2 } = alertRules

let bench: Bench
let care: Safety
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  care = await buildSafety(bench)
})
afterEach(() => Object.assign(registry, { DEP, 'SI-2': si2 }))

const read = async (rule: AlertRuleId) => {
  const input = { alertId: (await care.found(rule)).id }
  return as(bench, care.clinic.psychologist, { verb: readAlert, input })
}
const review = () =>
  as(bench, care.clinic.system, {
    verb: (ctx, id: string) => reviewAlerts(ctx, id),
    input: care.patientId,
  })

/** A total of 20, where DEP fires. */
const severe = { ...phq9(0, 2), '1': 3, '2': 3, '3': 3, '4': 3 }

describe('an alert whose rule has changed since', () => {
  it('tells the version, inputs and figures it fired on, and that the rule is another by now', async () => {
    await care.record('baseline', { phq9: severe }, monday)
    const before = await read('DEP')
    expect(before).toMatchObject({ ruleVersion: 1, ruleVersionNow: 1, trigger: DEP.trigger })
    const thresholds = Object.fromEntries(
      Object.entries(DEP.thresholds).map(([name, figure]) => [name, { ...figure, value: 27 }]),
    )
    registry.DEP = { ...DEP, version: 2, trigger: 'Something else', thresholds }
    await review()
    const after = await read('DEP')
    expect(after).toEqual({ ...before, ruleVersionNow: 2, trigger: null })
    expect(after.thresholds).toContainEqual(expect.objectContaining({ value: 20 }))
  })

  it('does not rise again from readings it has told of', async () => {
    await care.record('baseline', { phq9: severe }, monday)
    await care.acknowledge(care.clinic.psychologist, 'DEP')
    await care.resolve(care.clinic.psychologist, 'DEP')
    registry.DEP = { ...DEP, version: 2 }
    bench.setClock(instant('2026-02-09'))
    await review()
    expect((await care.open()).map(({ rule }) => rule)).not.toContain('DEP')
  })
})

describe('an alert whose rule is no more', () => {
  beforeEach(async () => {
    await care.record('baseline', { phq9: phq9(2) }, monday)
    delete registry['SI-2']
  })

  it('is read, listed and counted with the figures it fired on, named as far as they name themselves', async () => {
    const alert = await read('SI-2')
    expect(alert).toMatchObject({
      ruleVersion: 1,
      ruleVersionNow: null,
      trigger: null,
      checklist: [],
      parts: [{ code: 'item9_answered', params: { value: 2 } }],
      inputs: { item9: 2 },
    })
    expect(alert.thresholds).toContainEqual({ name: 'high', value: 2, unit: '', meaning: 'high' })
    const { psychologist, acupuncturist } = care.clinic
    const mine = await as(bench, psychologist, { verb: listOwnAlerts, input: {} })
    expect(mine.rows.map(({ rule }) => rule)).toContain('SI-2')
    const page = await as(bench, psychologist, { verb: listAlertPage, input: { scope: 'team' } })
    expect(page.rows.map(({ rule }) => rule)).toContain('SI-2')
    const input = { period: 'weeks_8' } as const
    const { rules } = await as(bench, acupuncturist, { verb: measureRules, input })
    expect(rules).toContainEqual(expect.objectContaining({ rule: 'SI-2', fired: 1 }))
  })

  it('is still acknowledged and resolved', async () => {
    await care.acknowledge(care.clinic.psychologist, 'SI-2')
    await care.resolve(care.clinic.psychologist, 'SI-2')
    expect((await care.open()).map(({ rule }) => rule)).not.toContain('SI-2')
  })

  it('leaves its clock without harm, and a T1 still reaches the on-call when the clinic closes', async () => {
    bench.setClock(instant(monday, '10:00'))
    await tick(bench.engine, log)
    const { nextStep } = await read('SI-2')
    expect(nextStep).toMatchObject({ to: 'on_call', at: instant(monday, '18:00') })
  })
})
