import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, createBench } from '../../testing/bench.ts'
import { buildMember, listEvents, type Member, newKey } from '../../testing/members.ts'
import { buildSafety, monday, phq9, type Safety } from '../../testing/safety.ts'
import { acknowledgeAlerts } from './acknowledge-alerts.ts'
import { endSnooze } from './end-snooze.ts'
import { readAlert } from './read-alert.ts'
import { releaseAlert } from './release-alert.ts'
import { snoozeAlert } from './snooze-alert.ts'
import { takeAlert } from './take-alert.ts'

let bench: Bench
let care: Safety
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  care = await buildSafety(bench)
  await care.record('baseline', { phq9: phq9(2) }, monday)
  await care.record('baseline', { phq9: phq9(null) }, monday)
})

type Rule = 'SI-2' | 'SI-3' | 'DUE'
const take = async (actor: Member, rule: Rule) =>
  as(bench, actor, { verb: takeAlert, input: await care.changing(rule) })
const release = async (actor: Member, rule: Rule) =>
  as(bench, actor, { verb: releaseAlert, input: await care.changing(rule) })
const read = async (rule: Rule) => {
  const input = { alertId: (await care.found(rule)).id }
  return as(bench, care.clinic.psychologist, { verb: readAlert, input })
}
const events = async () =>
  (await listEvents(bench, care.clinic.organizationId)).map(({ kind }) => kind)

describe('taking an alert', () => {
  it('is refused to who was not told, and to the admin', async () => {
    const stranger = await buildMember(bench, care.clinic, { roles: ['psychologist'] })
    for (const actor of [stranger, care.clinic.admin]) {
      await expect(take(actor, 'SI-2')).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('says that it was seen and who works on it, stops its clock, and resolves nothing', async () => {
    await take(care.clinic.psychologist, 'SI-2')
    const { name } = care.clinic.psychologist
    expect(await read('SI-2')).toMatchObject({
      state: 'in_progress',
      acknowledgedBy: name,
      takenBy: name,
      isMine: true,
      nextStep: null,
      resolvedBy: null,
    })
    expect(await events()).toContain('alert.taken')
  })

  it('keeps who had seen it first, and lets a colleague take it over', async () => {
    const { psychologist, acupuncturist } = care.clinic
    await care.acknowledge(psychologist, 'SI-2')
    await take(psychologist, 'SI-2')
    await expect(take(psychologist, 'SI-2')).rejects.toMatchObject({
      reason: 'alert_already_started',
    })
    await take(acupuncturist, 'SI-2')
    expect(await read('SI-2')).toMatchObject({
      acknowledgedBy: psychologist.name,
      takenBy: acupuncturist.name,
      isMine: false,
    })
  })

  it('is given back: seen stays, work does not', async () => {
    const { psychologist } = care.clinic
    await expect(release(psychologist, 'SI-2')).rejects.toMatchObject({
      reason: 'alert_not_started',
    })
    await take(psychologist, 'SI-2')
    await release(psychologist, 'SI-2')
    expect(await read('SI-2')).toMatchObject({ state: 'acknowledged', takenBy: null })
    await care.resolve(psychologist, 'SI-2')
  })

  it('is refused once it is resolved', async () => {
    const { psychologist } = care.clinic
    await take(psychologist, 'SI-2')
    const stale = await care.changing('SI-2')
    await care.resolve(psychologist, 'SI-2')
    const input = { ...stale, idempotencyKey: newKey(), version: stale.version + 1 }
    await expect(as(bench, psychologist, { verb: takeAlert, input })).rejects.toMatchObject({
      reason: 'alert_already_settled',
    })
  })
})

describe('what was put off', () => {
  it('is brought back now, once', async () => {
    const { psychologist } = care.clinic
    const back = async () =>
      as(bench, psychologist, { verb: endSnooze, input: await care.changing('SI-3') })
    await expect(back()).rejects.toMatchObject({ reason: 'alert_not_snoozed' })
    const input = { ...(await care.changing('SI-3')), until: '2026-01-09' }
    await as(bench, psychologist, { verb: snoozeAlert, input })
    await back()
    expect(await read('SI-3')).toMatchObject({ snoozedUntil: null, state: 'open' })
  })
})

describe('acknowledging several at once', () => {
  const several = async (rules: Rule[]) => {
    const alerts = []
    for (const rule of rules) {
      const { id, version } = await care.found(rule)
      alerts.push({ alertId: id as never, version })
    }
    const input = { idempotencyKey: newKey(), alerts }
    return as(bench, care.clinic.psychologist, { verb: acknowledgeAlerts, input })
  }

  it('acknowledges each of them', async () => {
    expect(await several(['SI-3', 'DUE'])).toEqual({ acknowledged: 2 })
    expect(await read('SI-3')).toMatchObject({ state: 'acknowledged' })
    expect((await events()).filter((kind) => kind === 'alert.acknowledged')).toHaveLength(2)
  })

  it('with a T1 among them does nothing to any', async () => {
    await expect(several(['SI-3', 'SI-2'])).rejects.toMatchObject({
      reason: 'alert_critical_one_at_a_time',
    })
    for (const rule of ['SI-3', 'SI-2'] as const) {
      expect(await read(rule)).toMatchObject({ state: 'open', acknowledgedBy: null })
    }
  })

  it('with one from a stale screen does nothing to any', async () => {
    const { id } = await care.found('SI-3')
    const due = await care.found('DUE')
    const alerts = [
      { alertId: id as never, version: 1 },
      { alertId: due.id as never, version: 7 },
    ]
    const input = { idempotencyKey: newKey(), alerts }
    await expect(
      as(bench, care.clinic.psychologist, { verb: acknowledgeAlerts, input }),
    ).rejects.toMatchObject({ reason: 'version_stale' })
    expect(await read('SI-3')).toMatchObject({ state: 'open' })
  })
})
