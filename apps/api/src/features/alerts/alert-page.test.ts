import type { AlertState } from '@meridian/domain/alerts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAlert } from '../../testing/alerts.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import type { Member } from '../../testing/members.ts'
import { buildPatient } from '../../testing/patients.ts'
import { listAlertPage } from './list-alert-page.ts'
import { measureRules } from './measure-rules.ts'

const now = '2026-03-02T10:00:00.000Z'
const ago = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()
const week = 7 * 24 * 60

let bench: Bench
let clinic: TestClinic
let patientId: string
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  bench.setClock(now)
  clinic = await buildClinic(bench)
  const { acupuncturist: coordinator, psychologist } = clinic
  patientId = await buildPatient(bench, clinic, { coordinator, team: [psychologist] })
})

const build = (changes: Partial<Parameters<typeof buildAlert>[1]> = {}) =>
  buildAlert(bench, { organizationId: clinic.organizationId, patientId, ...changes })
const page = (actor: Member, input: Parameters<typeof listAlertPage>[1]) =>
  as(bench, actor, { verb: listAlertPage, input })
const rules = (actor: Member, period: 'weeks_8' | 'months_12' = 'weeks_8') =>
  as(bench, actor, { verb: measureRules, input: { period } })

/** Settled by somebody, some minutes after it was raised. */
const settled = (raised: number, state: AlertState, outcome: string) => ({
  raisedAt: ago(raised),
  state,
  outcome,
  resolvedAt: ago(raised - 60),
})

describe('a page of alerts', () => {
  it('goes on after fifty where it ended, gravest and longest waiting first', async () => {
    const told = [clinic.psychologist]
    for (let at = 0; at < 52; at++) await build({ told, raisedAt: ago(at) })
    const grave = await build({ told, rule: 'SI-2', tier: 'T1' })
    const first = await page(clinic.psychologist, { scope: 'mine' })
    expect(first.rows).toHaveLength(50)
    expect(first.rows[0]).toMatchObject({ alertId: grave.id, told: [clinic.psychologist.name] })
    const cursor = first.next as NonNullable<Parameters<typeof listAlertPage>[1]['cursor']>
    const second = await page(clinic.psychologist, { scope: 'mine', cursor })
    expect(second.rows).toHaveLength(3)
    expect(second.next).toBeNull()
    const ids = new Set([...first.rows, ...second.rows].map(({ alertId }) => alertId))
    expect(ids.size).toBe(53)
  })

  it('is narrowed by tier and by rule', async () => {
    const told = [clinic.psychologist]
    await build({ told, rule: 'SI-2', tier: 'T1' })
    await build({ told, rule: 'DEP', tier: 'T2' })
    await build({ told, rule: 'SI-3', tier: 'T2' })
    const rulesOf = async (input: { tier?: 'T2'; rule?: 'DEP' }) =>
      (await page(clinic.psychologist, { scope: 'mine', ...input })).rows.map(({ rule }) => rule)
    expect((await rulesOf({ tier: 'T2' })).toSorted()).toEqual(['DEP', 'SI-3'])
    expect(await rulesOf({ rule: 'DEP' })).toEqual(['DEP'])
  })

  it('holds what was put off only among those of all my patients', async () => {
    await build({ told: [clinic.psychologist], snoozedUntil: '2026-03-03' })
    expect((await page(clinic.psychologist, { scope: 'mine' })).rows).toEqual([])
    expect((await page(clinic.psychologist, { scope: 'team' })).rows).toHaveLength(1)
  })

  it('tells of the budget once more than five of T2 came today, by the clinic’s day', async () => {
    const told = [clinic.psychologist]
    await build({ told, raisedAt: ago(24 * 60) })
    for (let at = 0; at < 5; at++) await build({ told })
    expect(await page(clinic.psychologist, { scope: 'mine' })).toMatchObject({
      highToday: 5,
      isOverBudget: false,
    })
    await build({ told })
    expect(await page(clinic.psychologist, { scope: 'mine' })).toMatchObject({
      highToday: 6,
      isOverBudget: true,
    })
  })
})

describe('the counts per rule', () => {
  it('are those of the patients I coordinate, and nobody else’s', async () => {
    await build()
    expect((await rules(clinic.psychologist)).rules).toEqual([])
    expect((await rules(clinic.admin)).rules).toEqual([])
    expect((await rules(clinic.acupuncturist)).rules).toMatchObject([{ rule: 'SI-3', fired: 1 }])
  })

  it('tell fired, seen, acted on, dismissed by reason and the median wait', async () => {
    await build({ ...settled(300, 'resolved', 'acted_on'), acknowledgedAt: ago(290) })
    await build({ ...settled(300, 'resolved', 'no_action_needed'), acknowledgedAt: ago(270) })
    await build(settled(300, 'dismissed', 'duplicate'))
    await build(settled(300, 'withdrawn', 'withdrawn'))
    await build()
    expect((await rules(clinic.acupuncturist)).rules).toEqual([
      {
        rule: 'SI-3',
        fired: 5,
        acknowledged: 2,
        acted: 1,
        dismissed: { duplicate: 1 },
        medianMinutes: 20,
        wantsReview: false,
      },
    ])
  })

  it('reach eight weeks or twelve months back', async () => {
    await build({ raisedAt: ago(9 * week) })
    expect((await rules(clinic.acupuncturist)).rules).toEqual([])
    expect((await rules(clinic.acupuncturist, 'months_12')).rules).toMatchObject([{ fired: 1 }])
  })

  it('mark a rule dismissed more than four times in five in each of eight weeks', async () => {
    for (let at = 0; at < 7; at++) {
      await build(settled(at * week + 120, 'dismissed', 'not_relevant'))
    }
    const isMarked = async () => (await rules(clinic.acupuncturist)).rules[0]?.wantsReview
    expect(await isMarked()).toBe(false)
    await build(settled(7 * week + 120, 'dismissed', 'not_relevant'))
    expect(await isMarked()).toBe(true)
  })
})
