import { amendClinic, endAssignments, listTeam } from '@meridian/db/repositories'
import type { AlertRuleId } from '@meridian/domain/alerts'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { as, type Bench, createBench, memberOf, type TestClinic } from '../../testing/bench.ts'
import type { Member } from '../../testing/members.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { buildSafety, instant, monday, phq9, type Safety } from '../../testing/safety.ts'
import { tick } from '../../worker-loop.ts'
import { listPatientReassessments } from '../reassessments/list-reassessments.ts'
import { listCalls } from '../today/list-calls.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { dismissAlert } from './dismiss-alert.ts'
import { listOwnAlerts } from './list-own-alerts.ts'
import { readAlert } from './read-alert.ts'
import { snoozeAlert } from './snooze-alert.ts'

const log = pino({ level: 'silent' })

let bench: Bench
let care: Safety
let clinic: TestClinic
let onCall: Member
let patientId: string
let within: Safety['within']

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

const record: Safety['record'] = (...args) => care.record(...args)
const open = () => care.open()
const found = (rule: AlertRuleId) => care.found(rule)
const toldOf = (rule: AlertRuleId) => care.toldOf(rule)
const changing = (rule: AlertRuleId) => care.changing(rule)
const acknowledge = (actor: Member, rule: AlertRuleId) => care.acknowledge(actor, rule)
const resolve = (actor: Member, rule: AlertRuleId) => care.resolve(actor, rule)

beforeEach(async () => {
  care = await buildSafety(bench)
  ;({ clinic, onCall, patientId, within } = care)
})

describe('a positive answer to item 9', () => {
  it('of 2 reaches psychologist, physician and on-call in the same transaction, and says so', async () => {
    const { raised } = await record('baseline', { phq9: phq9(2) }, monday)
    expect(raised).toMatchObject([{ rule: 'SI-2', tier: 'T1', nobody: false }])
    expect(raised[0]?.told).toHaveLength(3)
    expect((await toldOf('SI-2')).toSorted()).toEqual(
      [
        [clinic.psychologist.userId, 'psychologist'],
        [clinic.acupuncturist.userId, 'physician'],
        [onCall.userId, 'on_call'],
      ].toSorted(),
    )
  })

  it('is heard when nothing else of the form is answered', async () => {
    const { raised } = await record('baseline', { phq9: { '9': 3 } }, monday)
    expect(raised.map(({ rule }) => rule)).toEqual(['SI-2'])
  })

  it('of 1 goes to the psychologist and the physician, and to nobody else while the clinic is open', async () => {
    await record('baseline', { phq9: phq9(1) }, monday)
    expect((await toldOf('SI-1')).toSorted()).toEqual(
      [
        [clinic.psychologist.userId, 'psychologist'],
        [clinic.acupuncturist.userId, 'physician'],
      ].toSorted(),
    )
  })

  it('of 1 reaches the on-call at once outside opening hours', async () => {
    bench.setClock(instant(monday, '20:00'))
    await record('baseline', { phq9: phq9(1) }, monday)
    expect(await toldOf('SI-1')).toContainEqual([onCall.userId, 'on_call'])
  })

  it('is told again for each new answer, also while the first alert is open', async () => {
    await record('baseline', { phq9: phq9(1) }, monday)
    await record('baseline', { phq9: phq9(1) }, monday)
    expect((await open()).filter(({ rule }) => rule === 'SI-1')).toHaveLength(2)
  })

  it('is not told again by what happens later', async () => {
    await record('baseline', { phq9: phq9(2) }, monday)
    await acknowledge(clinic.psychologist, 'SI-2')
    await resolve(clinic.psychologist, 'SI-2')
    bench.setClock(instant('2026-02-02'))
    await tick(bench.engine, log)
    expect((await open()).map(({ rule }) => rule)).not.toContain('SI-2')
  })

  it('that is 0 raises nothing', async () => {
    expect((await record('baseline', { phq9: phq9(0) }, monday)).raised).toEqual([])
  })

  it('says that nobody can be told where nobody is there', async () => {
    bench.setClock(instant(monday))
    await within((tx) =>
      amendClinic(tx, clinic.organizationId, { onCallUserId: null, wholeClinicTeam: true }),
    )
    const { organizationId } = clinic
    await within(async (tx, now) => {
      const team = await listTeam(tx, { organizationId, patientId })
      await endAssignments(tx, organizationId, { ids: team.map(({ id }) => id), endedAt: now })
    })
    const { raised } = await record('baseline', { phq9: phq9(2) }, monday)
    expect(raised).toMatchObject([{ rule: 'SI-2', told: [], nobody: true }])
  })
})

describe('the next step', () => {
  const next = async (rule: AlertRuleId) => {
    const input = { alertId: (await found(rule)).id }
    const { nextStep } = await as(bench, clinic.psychologist, { verb: readAlert, input })
    return nextStep
  }

  it('reaches nobody new where nobody is on call', async () => {
    await within((tx) => amendClinic(tx, clinic.organizationId, { onCallUserId: null }))
    await record('baseline', { phq9: phq9(2) }, monday)
    expect(await next('SI-2')).toMatchObject({ to: 'on_call', reachesSomebody: false })
  })

  it('reaches somebody new after four working hours', async () => {
    await record('baseline', { phq9: phq9(1) }, monday)
    expect(await next('SI-1')).toMatchObject({
      to: 'physician',
      at: instant(monday, '13:00'),
      reachesSomebody: true,
    })
  })
})

describe('an open item 9', () => {
  it('raises SI-3 when all else is answered, and is never read as 0', async () => {
    const { raised } = await record('baseline', { phq9: phq9(null) }, monday)
    expect(raised).toMatchObject([{ rule: 'SI-3', tier: 'T2' }])
    expect(await toldOf('SI-3')).toEqual([[clinic.psychologist.userId, 'psychologist']])
  })
})

describe('change', () => {
  it('of PHQ-9 to 20 raises DEP', async () => {
    const { raised } = await record(
      'baseline',
      { phq9: { ...phq9(0, 2), '1': 3, '2': 3, '3': 3, '4': 3 } },
      monday,
    )
    expect(raised).toMatchObject([{ rule: 'DEP', tier: 'T2' }])
  })

  test.each([
    [1, []],
    [2, ['WORSE']],
  ])('of NRS by %i against baseline and previous', async (rise, rules) => {
    await record('baseline', { nrs: { '1': 5 } }, monday)
    bench.setClock(instant('2026-02-02'))
    const { raised } = await record('relief_end', { nrs: { '1': 5 + rise } }, '2026-02-02')
    expect(raised.map(({ rule }) => rule)).toEqual(rules)
  })

  it('resolved is not raised again from the same readings after four weeks', async () => {
    await record('baseline', { phq9: { ...phq9(0, 2), '1': 3, '2': 3, '3': 3, '4': 3 } }, monday)
    await acknowledge(clinic.psychologist, 'DEP')
    await resolve(clinic.psychologist, 'DEP')
    bench.setClock(instant('2026-02-09'))
    await tick(bench.engine, log)
    expect((await open()).map(({ rule }) => rule)).not.toContain('DEP')
  })

  it('of pain to 8 twice three days apart with falling function raises PAIN8', async () => {
    const odi = (value: number) =>
      Object.fromEntries(Array.from({ length: 10 }, (_, item) => [String(item + 1), value]))
    await record('baseline', { odi: odi(1), nrs: { '1': 8 } }, monday)
    bench.setClock(instant('2026-02-02'))
    const { raised } = await record('relief_end', { odi: odi(3), nrs: { '1': 8 } }, '2026-02-02')
    expect(raised.map(({ rule }) => rule)).toContain('PAIN8')
  })
})

describe('an unacknowledged SI-1', () => {
  beforeEach(() => record('baseline', { phq9: phq9(1) }, monday))

  it('reaches the on-call after four working hours, and not before', async () => {
    bench.setClock(instant(monday, '12:59'))
    await tick(bench.engine, log)
    expect(await toldOf('SI-1')).toHaveLength(2)
    bench.setClock(instant(monday, '13:00'))
    await tick(bench.engine, log)
    expect(await toldOf('SI-1')).toContainEqual([onCall.userId, 'on_call'])
  })

  it('escalates once under two workers', async () => {
    bench.setClock(instant(monday, '13:00'))
    await Promise.all([tick(bench.engine, log), tick(bench.engine, log)])
    expect((await found('SI-1')).escalated).toBe(1)
    await tick(bench.engine, log)
    expect((await found('SI-1')).escalated).toBe(1)
  })

  it('stays quiet once it was acknowledged', async () => {
    await acknowledge(clinic.psychologist, 'SI-1')
    bench.setClock(instant('2026-01-06', '17:00'))
    await tick(bench.engine, log)
    expect(await toldOf('SI-1')).toHaveLength(2)
  })
})

describe('handling an alert', () => {
  beforeEach(() => record('baseline', { phq9: phq9(2) }, monday))

  it('is refused for the admin and for whoever was not told', async () => {
    const stranger = memberOf(clinic.organizationId, 'psychologist', uuidv7())
    for (const actor of [clinic.admin, stranger]) {
      await expect(acknowledge(actor, 'SI-2')).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('of T1 is never dismissing or putting off', async () => {
    const of = await changing('SI-2')
    await expect(
      as(bench, clinic.psychologist, { verb: dismissAlert, input: { ...of, reason: 'duplicate' } }),
    ).rejects.toMatchObject({ reason: 'alert_critical_never_dismissed' })
    await expect(
      as(bench, clinic.psychologist, { verb: snoozeAlert, input: { ...of, until: '2026-01-06' } }),
    ).rejects.toMatchObject({ reason: 'alert_critical_never_snoozed' })
  })

  it('resolves nothing that was not acknowledged, and nothing from a stale screen', async () => {
    await expect(resolve(clinic.psychologist, 'SI-2')).rejects.toMatchObject({
      reason: 'alert_not_acknowledged',
    })
    const stale = await changing('SI-2')
    await acknowledge(clinic.psychologist, 'SI-2')
    await expect(
      as(bench, clinic.acupuncturist, { verb: acknowledgeAlert, input: { ...stale } }),
    ).rejects.toMatchObject({ reason: 'version_stale' })
  })

  it('keeps who took it and what was done', async () => {
    await acknowledge(clinic.psychologist, 'SI-2')
    const { id } = await found('SI-2')
    await resolve(clinic.acupuncturist, 'SI-2')
    const input = { alertId: id }
    expect(await as(bench, clinic.psychologist, { verb: readAlert, input })).toMatchObject({
      state: 'resolved',
      acknowledgedBy: clinic.psychologist.name,
      resolvedBy: clinic.acupuncturist.name,
      outcome: 'contacted',
      action: 'Seen and assessed today',
    })
  })

  it('lets the on-call who is not on the team read why, answer, and nothing else of the record', async () => {
    const { rows } = await as(bench, onCall, { verb: listOwnAlerts, input: {} })
    expect(rows).toMatchObject([{ tier: 'T1', patientId, rule: 'SI-2', mayReadRecord: false }])
    const input = { alertId: (await found('SI-2')).id }
    expect(await as(bench, onCall, { verb: readAlert, input })).toMatchObject({
      parts: [{ code: 'item9_answered' }],
      mayHandle: true,
      mayReadRecord: false,
    })
    await expect(
      as(bench, onCall, { verb: listPatientReassessments, input: { patientId } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const views = await rawSql(bench, onCall, 'select user_id, patient_id, section from access_log')
    expect(views).toContainEqual({
      user_id: onCall.userId,
      patient_id: patientId,
      section: 'alert',
    })
    await acknowledge(onCall, 'SI-2')
    await expect(as(bench, clinic.admin, { verb: readAlert, input })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('gives the admin a name and a number, and no reason', async () => {
    const { urgent } = await as(bench, clinic.admin, { verb: listCalls, input: {} })
    expect(urgent).toEqual([
      {
        patientId,
        patientName: 'Ana Example',
        recordNumber: null,
        phone: null,
        since: instant(monday),
      },
    ])
    expect(await as(bench, clinic.admin, { verb: listOwnAlerts, input: {} })).toEqual({ rows: [] })
  })
})

describe('putting off', () => {
  beforeEach(() => record('baseline', { phq9: phq9(null) }, monday))

  test.each(['2026-01-05', '2026-01-13'])('until %s is refused', async (until) => {
    const input = { ...(await changing('SI-3')), until }
    await expect(
      as(bench, clinic.psychologist, { verb: snoozeAlert, input }),
    ).rejects.toMatchObject({ reason: 'alert_snooze_out_of_range' })
  })

  it('hides it until the day', async () => {
    const input = { ...(await changing('SI-3')), until: '2026-01-12' }
    await as(bench, clinic.psychologist, { verb: snoozeAlert, input })
    const mine = async () => {
      const { rows } = await as(bench, clinic.psychologist, { verb: listOwnAlerts, input: {} })
      return rows.map(({ rule }) => rule)
    }
    bench.setClock(instant('2026-01-11'))
    expect(await mine()).not.toContain('SI-3')
    bench.setClock(instant('2026-01-12'))
    expect(await mine()).toContain('SI-3')
  })
})
