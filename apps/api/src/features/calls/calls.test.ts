import { listDue } from '@meridian/db/repositories'
import {
  addDays,
  instantAt,
  type PatientId,
  plannedSessionIdSchema,
  startOfDay,
} from '@meridian/domain'
import type { CallOutcome } from '@meridian/domain/calls'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { assessPatient, joinTeam, listOpenAlerts, lookAll } from '../../testing/episodes.ts'
import { listEvents, type Member, newKey } from '../../testing/members.ts'
import { signAs } from '../../testing/notes.ts'
import { acknowledgeAlert } from '../alerts/acknowledge-alert.ts'
import { listOwnAlerts } from '../alerts/list-own-alerts.ts'
import { readAlert } from '../alerts/read-alert.ts'
import { recordAssessment } from '../assessments/record-assessment.ts'
import { decideOnPhase } from '../episodes/decide-phase.ts'
import { dischargeEpisode } from '../episodes/discharge-episode.ts'
import { pauseEpisode } from '../episodes/pause-episode.ts'
import { resumeEpisode } from '../episodes/resume-episode.ts'
import { listSessions } from '../planned-sessions/list-sessions.ts'
import { markSession } from '../planned-sessions/mark-session.ts'
import { planSessions } from '../planned-sessions/plan-sessions.ts'
import { unmarkSession } from '../planned-sessions/unmark-session.ts'
import { listCalls } from '../today/list-calls.ts'
import { listAttempts } from './list-attempts.ts'
import { logCall } from './log-call.ts'

const dayZero = '2026-01-05'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId
let zone = 'America/Sao_Paulo'

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

const at = (date: string, time = '10:00') => bench.setClock(instantAt(date, time, zone))
const day = (number: number) => addDays(dayZero, number)

async function assessed(timeZone = 'America/Sao_Paulo') {
  zone = timeZone
  at(dayZero)
  clinic = await buildClinic(bench, { timeZone })
  patientId = await assessPatient(bench, clinic, dayZero)
}

/** The worker's state of the patient on a day: whether somebody is told that nothing was heard. */
async function isSilentOn(date: string, time = '10:00') {
  at(date, time)
  await lookAll(bench)
  const open = await listOpenAlerts(bench, clinic, patientId)
  return open.some(({ rule }) => rule === 'NOCONTACT')
}

async function silence() {
  const open = await listOpenAlerts(bench, clinic, patientId)
  const alert = open.find(({ rule }) => rule === 'NOCONTACT')
  if (!alert) throw new Error('nobody is told of a silence')
  return alert
}

async function dueAt() {
  const items = await listDue(bench.engine.app, {
    at: '2199-01-01T00:00:00.000Z',
    limit: 5000,
    where: 'inside',
  })
  return items.find(({ kind, ref }) => kind === 'contact' && ref === patientId)?.dueAt ?? null
}

const change = () => ({ idempotencyKey: newKey(), patientId })

const decide = (version: number) =>
  as(bench, clinic.acupuncturist, {
    verb: decideOnPhase,
    input: { ...change(), version, decision: 'advance', reason: 'On time' },
  })

const record = (
  on: string,
  instrument: 'nrs' | 'phq9' = 'nrs',
  answers: Record<string, number> = { '1': 4 },
) =>
  as(bench, clinic.acupuncturist, {
    verb: recordAssessment,
    input: { ...change(), instrument, on, answers },
  })

async function session(on: string, as_: 'done' | 'no_show') {
  const place = {
    discipline: 'acupuncture' as const,
    on,
    time: '08:00',
    minutes: 30,
    withUserId: null,
  }
  await as(bench, clinic.acupuncturist, {
    verb: planSessions,
    input: { ...change(), ...place, series: null },
  })
  const { next } = await as(bench, clinic.acupuncturist, {
    verb: listSessions,
    input: { patientId },
  })
  const planned = next.find((one) => one.on === on)
  const plannedSessionId = plannedSessionIdSchema.parse(planned?.plannedSessionId)
  const input = { idempotencyKey: newKey(), plannedSessionId, version: 1, as: as_, reason: null }
  await as(bench, clinic.acupuncturist, { verb: markSession, input })
  return { plannedSessionId, version: 2 }
}

function call(
  outcome: CallOutcome,
  of: { actor?: Member; callBackOn?: string; line?: string } = {},
) {
  const { actor = clinic.admin, callBackOn = null, line = null } = of
  return as(bench, actor, { verb: logCall, input: { ...change(), outcome, callBackOn, line } })
}

const callList = () => as(bench, clinic.admin, { verb: listCalls, input: {} })

describe('silence', () => {
  describe.each(['America/Sao_Paulo', 'Pacific/Auckland'])('on the calendar of %s', (timeZone) => {
    it('is told after 14 days in relief, at the beginning of the day', async () => {
      await assessed(timeZone)
      expect(await dueAt()).toBe(startOfDay(day(14), timeZone))
      expect(await isSilentOn(day(13), '23:59')).toBe(false)
      expect(await isSilentOn(day(14), '00:00')).toBe(true)
    })

    it('is told after 21 days in activation and after 35 later', async () => {
      await assessed(timeZone)
      await decide(2)
      expect(await isSilentOn(day(20))).toBe(false)
      expect(await dueAt()).toBe(startOfDay(day(21), timeZone))
      await decide(3)
      expect(await dueAt()).toBe(startOfDay(day(35), timeZone))
      expect(await isSilentOn(day(34), '23:59')).toBe(false)
      expect(await isSilentOn(day(35), '00:00')).toBe(true)
    })
  })

  test.each([
    ['a session that was done', () => session(day(10), 'done')],
    ['a note about a contact', () => signAs(bench, clinic.acupuncturist, patientId)],
    ['a form', () => record(day(10))],
  ])('counts from %s', async (_, hear) => {
    await assessed()
    at(day(10))
    await hear()
    expect(await isSilentOn(day(23))).toBe(false)
    expect(await isSilentOn(day(24))).toBe(true)
  })

  test.each([
    [
      'a talk among colleagues',
      async () => {
        const huddle = {
          template: 'team_huddle' as const,
          sections: [{ key: 'decision', text: 'Go on' }],
        }
        await signAs(bench, clinic.acupuncturist, patientId, huddle)
      },
    ],
    ['a session without the patient', () => session(day(10), 'no_show')],
    [
      'a session that was taken back',
      async () => {
        const done = await session(day(10), 'done')
        await as(bench, clinic.acupuncturist, {
          verb: unmarkSession,
          input: { idempotencyKey: newKey(), ...done },
        })
      },
    ],
  ])('is not broken by %s', async (_, happen) => {
    await assessed()
    at(day(10))
    await happen()
    expect(await isSilentOn(day(13))).toBe(false)
    expect(await isSilentOn(day(14))).toBe(true)
  })

  it('goes by the day a form speaks of, not by the day it was typed', async () => {
    await assessed()
    at(day(12))
    await record(day(4))
    expect(await dueAt()).toBe(startOfDay(day(18), zone))
    expect(await isSilentOn(day(18))).toBe(true)
  })

  it('is told at once after the second session in a row without the patient', async () => {
    await assessed()
    at(day(3))
    await session(day(3), 'no_show')
    expect(await isSilentOn(day(3))).toBe(false)
    at(day(7))
    await session(day(7), 'no_show')
    expect((await silence()).parts).toMatchObject([{ code: 'no_shows_in_a_row' }])
  })

  it('stands still while the episode is paused and begins anew when it resumes', async () => {
    await assessed()
    at(day(10))
    await as(bench, clinic.acupuncturist, {
      verb: pauseEpisode,
      input: { ...change(), version: 2, reason: 'Abroad' },
    })
    expect(await dueAt()).toBeNull()
    expect(await isSilentOn(day(40))).toBe(false)
    await as(bench, clinic.acupuncturist, {
      verb: resumeEpisode,
      input: { ...change(), version: 3 },
    })
    expect(await isSilentOn(day(53))).toBe(false)
    expect(await isSilentOn(day(54))).toBe(true)
  })

  it('is over with a pause and with a discharge', async () => {
    for (const end of ['pause', 'discharge'] as const) {
      await assessed()
      expect(await isSilentOn(day(14))).toBe(true)
      const input = { ...change(), version: 2, reason: 'patient_choice' as const, note: null }
      if (end === 'pause') {
        const { note: _, ...pause } = input
        await as(bench, clinic.acupuncturist, { verb: pauseEpisode, input: pause })
      } else await as(bench, clinic.acupuncturist, { verb: dischargeEpisode, input })
      expect(await isSilentOn(day(15))).toBe(false)
      expect(await dueAt()).toBeNull()
    }
  })

  test.each([
    ['a form', () => record(day(16))],
    ['a note', () => signAs(bench, clinic.acupuncturist, patientId)],
    ['a session', () => session(day(16), 'done')],
  ])(
    'is over as soon as %s is recorded, and is not told again within its cool-down',
    async (_, hear) => {
      await assessed()
      expect(await isSilentOn(day(14))).toBe(true)
      at(day(16))
      await hear()
      expect(await listOpenAlerts(bench, clinic, patientId)).not.toContainEqual(
        expect.objectContaining({ rule: 'NOCONTACT' }),
      )
      // T3: not before 28 days after it was raised.
      expect(await dueAt()).toBe(startOfDay(day(42), zone))
      expect(await isSilentOn(day(41))).toBe(false)
      expect(await isSilentOn(day(42))).toBe(true)
    },
  )

  it('is told once, however often the worker looks', async () => {
    await assessed()
    await isSilentOn(day(14))
    const { id } = await silence()
    await isSilentOn(day(15))
    await isSilentOn(day(16))
    expect((await silence()).id).toBe(id)
  })

  it('is graver after a PHQ-9 of 15; the call list never says so', async () => {
    await assessed()
    at(day(1))
    const answers = Object.fromEntries(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((item) => [item, 2]),
    )
    await record(day(1), 'phq9', { ...answers, '9': 0 })
    expect(await isSilentOn(day(15))).toBe(true)
    expect((await silence()).tier).toBe('T2')
    const { silent } = await callList()
    expect(silent).toEqual([
      {
        patientId,
        patientName: 'Ana Example',
        recordNumber: null,
        phone: '+34 600 000 001',
        coordinatorName: 'The acupuncturist',
        since: (await silence()).raisedAt,
        lastHeardOn: day(1),
        handedOver: false,
      },
    ])
    expect(JSON.stringify(await callList())).not.toMatch(/"T2"|"tier"|phq9/)
  })
})

describe('a call', () => {
  it('is noted by an admin alone, and only about somebody on the call list', async () => {
    await assessed()
    await isSilentOn(day(3))
    await expect(call('no_answer')).rejects.toMatchObject({ reason: 'not_on_call_list' })
    await isSilentOn(day(14))
    for (const actor of [clinic.acupuncturist, clinic.psychologist]) {
      await expect(call('no_answer', { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const other = await buildClinic(bench)
    await expect(call('no_answer', { actor: other.admin })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(call('call_back', { callBackOn: day(13) })).rejects.toMatchObject({
      fields: { callBackOn: 'date_in_past' },
    })
  })

  it('that reaches the patient ends the admin’s part', async () => {
    await assessed()
    await isSilentOn(day(14))
    await call('reached', { line: 'Will come on Thursday' })
    const { silent } = await callList()
    expect(silent).toEqual([])
    const { rows } = await attempts()
    expect(rows).toMatchObject([
      { outcome: 'reached', line: 'Will come on Thursday', calledBy: 'The admin' },
    ])
    expect(await listOpenAlerts(bench, clinic, patientId)).not.toContainEqual(
      expect.objectContaining({ rule: 'NOCONTACT' }),
    )
  })

  it('in vain for the third time hands over to the coordinator, and only then', async () => {
    await assessed()
    await isSilentOn(day(14))
    await call('no_answer')
    await call('call_back', { callBackOn: day(15) })
    await call('wrong_number')
    expect((await callList()).silent).toMatchObject([{ handedOver: false }])
    const escalations = async () =>
      (await listEvents(bench, clinic.organizationId)).filter(
        ({ kind }) => kind === 'alert.escalated',
      )
    expect(await escalations()).toHaveLength(0)
    await call('no_answer')
    expect((await callList()).silent).toMatchObject([{ handedOver: true }])
    expect((await callList()).tries).toHaveLength(4)
    expect(await escalations()).toHaveLength(1)
    await call('no_answer')
    expect(await escalations()).toHaveLength(1)
    const { rows } = await as(bench, clinic.acupuncturist, { verb: listOwnAlerts, input: {} })
    expect(rows).toContainEqual(expect.objectContaining({ rule: 'NOCONTACT', handedOver: true }))
  })

  it('not made hands over after five working days', async () => {
    await assessed()
    // A Monday; the fifth working day after it ends on the Monday after.
    await isSilentOn(day(14))
    await isSilentOn(day(20))
    expect((await callList()).silent).toMatchObject([{ handedOver: false }])
    await isSilentOn(day(22))
    expect((await callList()).silent).toMatchObject([{ handedOver: true }])
  })

  it('is told to the care team and to nobody else', async () => {
    await assessed()
    await isSilentOn(day(14))
    await call('no_answer')
    expect((await attempts()).rows).toHaveLength(1)
    for (const actor of [clinic.psychologist, clinic.admin]) {
      await expect(attempts(actor)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const { psychologist } = clinic
    await joinTeam(bench, clinic, { patientId, member: psychologist, discipline: 'psychology' })
    expect((await attempts(psychologist)).rows).toHaveLength(1)
  })

  it('lets the admin acknowledge what is on the own list, but not read it', async () => {
    await assessed()
    await isSilentOn(day(14))
    const { id, version } = await silence()
    await expect(
      as(bench, clinic.admin, { verb: readAlert, input: { alertId: id } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const input = { idempotencyKey: newKey(), alertId: id, version }
    expect(await as(bench, clinic.admin, { verb: acknowledgeAlert, input })).toEqual({ version: 2 })
  })

  function attempts(actor: Member = clinic.acupuncturist) {
    return as(bench, actor, { verb: listAttempts, input: { patientId } })
  }
})
