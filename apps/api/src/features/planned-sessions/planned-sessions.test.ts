import { findEpisode, listReassessments } from '@meridian/db/repositories'
import { addDays, instantAt, type PatientId, plannedSessionIdSchema } from '@meridian/domain'
import type { PlanSessionsInput, SessionMark } from '@meridian/domain/planned-sessions'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { assessPatient, joinTeam, listOpenAlerts, referPatient } from '../../testing/episodes.ts'
import { idOf, type Member, newKey, within } from '../../testing/members.ts'
import { readPages } from '../../testing/timeline.ts'
import { dischargeEpisode } from '../episodes/discharge-episode.ts'
import { pauseEpisode } from '../episodes/pause-episode.ts'
import { listPatientReassessments } from '../reassessments/list-reassessments.ts'
import { saveSettings } from '../settings/save-settings.ts'
import { closeCycle } from './close-cycle.ts'
import { listDaySessions } from './list-day.ts'
import { listSessions } from './list-sessions.ts'
import { markSession } from './mark-session.ts'
import { moveSession } from './move-session.ts'
import { openCycle } from './open-cycle.ts'
import { planSessions } from './plan-sessions.ts'
import { unmarkSession } from './unmark-session.ts'

const dayZero = '2026-01-05'
const zone = 'Europe/Madrid'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

const at = (date: string, time = '09:00') => bench.setClock(instantAt(date, time, zone))
const day = (number: number) => addDays(dayZero, number)

beforeEach(async () => {
  at(dayZero)
  clinic = await buildClinic(bench, { timeZone: zone })
  patientId = await assessPatient(bench, clinic, dayZero)
})

const series = { weekdays: [2, 4], weeks: 4, everyWeeks: 1 as const }

function plan(changes: Partial<PlanSessionsInput> = {}, actor: Member = clinic.acupuncturist) {
  const input: PlanSessionsInput = {
    idempotencyKey: newKey(),
    patientId,
    discipline: 'acupuncture',
    on: day(1),
    time: '14:00',
    minutes: 30,
    withUserId: null,
    series: null,
    ...changes,
  }
  return as(bench, actor, { verb: planSessions, input })
}

const list = (actor: Member = clinic.acupuncturist) =>
  as(bench, actor, { verb: listSessions, input: { patientId } })

async function sessionOn(date: string) {
  const { next, past } = await list()
  const found = [...next, ...past].find(({ on }) => on === date)
  if (!found) throw new Error(`no session on ${date}`)
  const plannedSessionId = plannedSessionIdSchema.parse(found.plannedSessionId)
  return {
    ...found,
    change: { idempotencyKey: newKey(), plannedSessionId, version: found.version },
  }
}

async function mark(date: string, as_: SessionMark, actor: Member = clinic.acupuncturist) {
  const { change } = await sessionOn(date)
  return as(bench, actor, { verb: markSession, input: { ...change, as: as_, reason: null } })
}

async function unmark(date: string) {
  const { change } = await sessionOn(date)
  return as(bench, clinic.acupuncturist, { verb: unmarkSession, input: change })
}

/** Twelve sessions: two a week for four weeks, then one a week. */
const cycleDays = [1, 3, 8, 10, 15, 17, 22, 24, 29, 36, 43, 50]

/** Plans and does sessions on days of the episode, each on its own day. */
async function needleOn(days: readonly number[]) {
  for (const number of days) {
    at(day(number), '15:00')
    await plan({ on: day(number) })
    await mark(day(number), 'done')
  }
}

async function slot(name: string) {
  const input = { patientId }
  const { rows } = await as(bench, clinic.acupuncturist, { verb: listPatientReassessments, input })
  const found = rows.find((row) => row.slot === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

describe('planning', () => {
  it('is refused for whoever is not on the care team, and for an admin', async () => {
    for (const actor of [clinic.psychologist, clinic.physiotherapist, clinic.admin]) {
      await expect(plan({}, actor)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(list(actor)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('does not find the patient or the colleague of another organization', async () => {
    const other = await buildClinic(bench)
    await expect(plan({}, other.acupuncturist)).rejects.toMatchObject({ code: 'not_found' })
    await expect(plan({ withUserId: idOf(other.acupuncturist) })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is refused with somebody who does not treat the patient, or not in that discipline', async () => {
    await expect(plan({ withUserId: idOf(clinic.psychologist) })).rejects.toMatchObject({
      fields: { withUserId: 'discipline_not_theirs' },
    })
    await expect(
      plan({ discipline: 'psychology', withUserId: idOf(clinic.psychologist) }),
    ).rejects.toMatchObject({ fields: { withUserId: 'not_on_team' } })
  })

  test.each([
    [addDays(dayZero, -1), 'date_before_referral'],
    [addDays(dayZero, 367), 'date_too_far'],
  ])('is refused on %s: %s', async (on, code) => {
    await expect(plan({ on })).rejects.toMatchObject({ fields: { on: code } })
  })

  it('takes at most sixty at once', async () => {
    const daily = { weekdays: [1, 2, 3, 4, 5], weeks: 12, everyWeeks: 1 as const }
    expect((await plan({ series: daily })).dates).toHaveLength(60)
    const more = { ...daily, weekdays: [1, 2, 3, 4, 5, 6] }
    await expect(plan({ series: more })).rejects.toMatchObject({
      fields: { series: 'too_many_sessions' },
    })
  })

  it('writes a series in one go, once however often it is sent', async () => {
    const idempotencyKey = newKey()
    const first = await plan({ idempotencyKey, series })
    expect(first).toMatchObject({ skipped: [], overlaps: [] })
    expect(first.dates).toHaveLength(8)
    expect(await plan({ idempotencyKey, series })).toEqual(first)
    expect((await list()).next.map(({ on, time }) => `${on} ${time}`)).toEqual(
      first.dates.map((date) => `${date} 14:00`),
    )
  })

  it('leaves out the days on which the clinic is closed, and says so', async () => {
    await as(bench, clinic.admin, {
      verb: saveSettings,
      input: {
        idempotencyKey: newKey(),
        version: 1,
        name: 'Test clinic',
        timeZone: zone,
        workingWeek: [...Array(5).fill({ from: '08:00', to: '18:00' }), null, null],
        holidays: [day(3)],
        onCallUserId: null,
        wholeClinicTeam: false,
      },
    })
    expect(await plan({ series })).toMatchObject({ skipped: [day(3)], dates: { length: 7 } })
    await expect(plan({ on: day(3) })).rejects.toMatchObject({ fields: { on: 'date_is_holiday' } })
  })

  it('tells of an overlap with the same colleague and plans all the same', async () => {
    const withUserId = idOf(clinic.acupuncturist)
    await plan({ withUserId })
    const again = await plan({ withUserId, time: '14:15', series })
    expect(again.overlaps).toEqual([{ on: day(1), time: '14:15' }])
    expect((await plan({ time: '14:00' })).overlaps).toEqual([])
  })

  it('is refused while the episode is paused; what was planned stays', async () => {
    await plan({ series })
    await as(bench, clinic.acupuncturist, {
      verb: pauseEpisode,
      input: { idempotencyKey: newKey(), patientId, version: 2, reason: 'Abroad' },
    })
    await expect(plan()).rejects.toMatchObject({ reason: 'episode_paused' })
    expect(await list()).toMatchObject({ isPaused: true, next: { length: 8 } })
  })

  it('writes one entry for the whole series on the timeline', async () => {
    await plan({ series })
    const [page] = await readPages(bench, clinic.acupuncturist, { patientId })
    const entries = page?.entries.filter(({ kind }) => kind.startsWith('planned_session'))
    expect(entries).toMatchObject([
      {
        payload: { count: 8, on: day(1), until: day(24), time: '14:00', discipline: 'acupuncture' },
      },
    ])
  })
})

describe('moving', () => {
  it('is refused for somebody outside, for a stale version, and for what is marked', async () => {
    await plan()
    const { change } = await sessionOn(day(1))
    const to = { on: day(2), time: '10:00', minutes: 45, withUserId: null }
    const move = (actor: Member, version = change.version) =>
      as(bench, actor, {
        verb: moveSession,
        input: { ...change, idempotencyKey: newKey(), version, ...to },
      })
    await expect(move(clinic.psychologist)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(move(clinic.acupuncturist, 7)).rejects.toMatchObject({ reason: 'version_stale' })
    expect(await move(clinic.acupuncturist)).toEqual({ version: 2, overlaps: [] })
    expect((await list()).next).toMatchObject([to])
    await mark(day(2), 'cancelled_by_patient')
    await expect(move(clinic.acupuncturist, 3)).rejects.toMatchObject({
      reason: 'session_already_marked',
    })
  })
})

describe('marking', () => {
  beforeEach(() => plan({ series }))

  it('as done is the discipline’s own or the coordinator’s; a cancellation anybody’s of the team', async () => {
    const { psychologist } = clinic
    await joinTeam(bench, clinic, { patientId, member: psychologist, discipline: 'psychology' })
    at(day(1), '15:00')
    for (const as_ of ['done', 'no_show'] as const) {
      await expect(mark(day(1), as_, psychologist)).rejects.toMatchObject({
        fields: { as: 'discipline_not_yours' },
      })
    }
    await mark(day(3), 'cancelled_by_patient', psychologist)
    await mark(day(1), 'done')
    expect((await list()).past.map(({ state }) => state)).toEqual(['cancelled_by_patient', 'done'])
  })

  it('is refused before its time, and a second time', async () => {
    await expect(mark(day(1), 'done')).rejects.toMatchObject({ reason: 'session_not_yet' })
    at(day(1), '13:59')
    await expect(mark(day(1), 'no_show')).rejects.toMatchObject({ reason: 'session_not_yet' })
    at(day(1), '14:00')
    await mark(day(1), 'no_show')
    await expect(mark(day(1), 'done')).rejects.toMatchObject({ reason: 'session_already_marked' })
  })

  it('stands on the timeline at the time of the session, also when it is taken back', async () => {
    at(day(1), '17:00')
    await mark(day(1), 'done')
    await unmark(day(1))
    const [page] = await readPages(bench, clinic.acupuncturist, { patientId })
    const entries = page?.entries.filter(({ kind }) => kind.includes('marked'))
    expect(entries?.map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
      ['planned_session.unmarked', instantAt(day(1), '17:00', zone)],
      ['planned_session.marked', instantAt(day(1), '14:00', zone)],
    ])
    expect((await sessionOn(day(1))).state).toBe('planned')
  })

  it('can be taken back until the day ends on the clinic’s clock', async () => {
    at(day(1), '23:59')
    await mark(day(1), 'done')
    at(day(2), '00:00')
    await expect(unmark(day(1))).rejects.toMatchObject({ reason: 'session_another_day' })
  })
})

describe('the end of an episode', () => {
  test.each([
    ['goals_reached', 'discharged'],
    ['died', 'died'],
  ] as const)('by %s cancels what lies ahead', async (reason, expected) => {
    await plan({ series })
    at(day(1), '15:00')
    await mark(day(1), 'done')
    at(day(8), '09:00')
    await as(bench, clinic.acupuncturist, {
      verb: dischargeEpisode,
      input: { idempotencyKey: newKey(), patientId, version: 2, reason, note: null },
    })
    const { next, past } = await list()
    // The one of day 3 that nobody marked is still asked about.
    expect(next.map(({ on }) => on)).toEqual([day(3)])
    expect(past.map(({ state, reason: why }) => [state, why])).toEqual([
      ...Array(6).fill(['cancelled_by_clinic', expected]),
      ['done', null],
    ])
    await expect(plan()).rejects.toMatchObject({ reason: 'episode_discharged' })
    await expect(unmark(day(10))).rejects.toMatchObject({ reason: 'session_episode_ended' })
  })
})

describe('my sessions of a day', () => {
  const today = (on: string, actor: Member = clinic.acupuncturist) =>
    as(bench, actor, { verb: listDaySessions, input: { on } })

  it('are mine, or nobody’s in my discipline, by their time, after what nobody marked', async () => {
    await plan({ on: day(1), time: '16:00', withUserId: idOf(clinic.acupuncturist) })
    await plan({ on: day(1), time: '08:30' })
    await plan({ on: day(1), time: '10:00', discipline: 'psychology' })
    await plan({ on: day(0), time: '10:30' })
    const { rows } = await today(day(1))
    expect(rows.map(({ on, time }) => `${on} ${time}`)).toEqual([
      `${day(0)} 10:30`,
      `${day(1)} 08:30`,
      `${day(1)} 16:00`,
    ])
    for (const actor of [clinic.psychologist, clinic.admin]) {
      expect(await today(day(1), actor)).toEqual({ rows: [] })
    }
  })

  it('asks about an unmarked one for fourteen days', async () => {
    await plan({ on: day(0), time: '10:30' })
    expect((await today(day(14))).rows).toHaveLength(1)
    expect((await today(day(15))).rows).toEqual([])
  })
})

describe('the clinic’s clock', () => {
  // In Madrid 02:30 does not exist on 29 March 2026 and comes twice on 25 October 2026.
  test.each([
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'],
    ['2026-03-29', '14:00', '2026-03-29T12:00:00.000Z'],
    ['2026-03-28', '14:00', '2026-03-28T13:00:00.000Z'],
  ])('keeps a session of %s at %s', async (on, time, moment) => {
    await plan({ on, time })
    at(on, '23:00')
    await mark(on, 'done')
    expect(await sessionOn(on)).toMatchObject({ on, time })
    const [page] = await readPages(bench, clinic.acupuncturist, { patientId })
    const entry = page?.entries.find(({ kind }) => kind === 'planned_session.marked')
    expect(entry?.occurredAt).toBe(moment)
  })
})

describe('the baseline', () => {
  it('closes on the day of the first session that takes place, until the mark is taken back', async () => {
    const untreated = (await slot('baseline')).closesOn
    expect(untreated > day(3)).toBe(true)
    await plan({ on: day(1) })
    at(day(1), '15:00')
    await mark(day(1), 'no_show')
    expect((await slot('baseline')).closesOn).toBe(untreated)
    await needleOn([3])
    expect((await slot('baseline')).closesOn).toBe(day(3))
    await unmark(day(3))
    expect((await slot('baseline')).closesOn).toBe(untreated)
  })
})

describe('the cycle', () => {
  it('counts sessions that were done, and only acupuncture', async () => {
    await needleOn(cycleDays.slice(0, 2))
    at(day(9))
    await plan({ on: day(9), time: '08:00', discipline: 'psychology' })
    await mark(day(9), 'done')
    expect((await list()).cycles).toMatchObject([
      { number: 1, planned: 12, sessions: [8, 12], weeks: [6, 10], delivered: 2, week: 2 },
    ])
  })

  it('says when it will have ended as its sessions are planned', async () => {
    await needleOn(cycleDays.slice(0, 11))
    const expected = async () => (await list()).cycles[0]?.expectedOn
    expect(await expected()).toBe(day(70))
    await plan({ on: day(57), time: '08:00', discipline: 'psychology' })
    expect(await expected()).toBe(day(70))
    await plan({ on: day(57), time: '09:00' })
    expect(await expected()).toBe(day(57))
  })

  it('ends with the session that completes it: its reassessment is due that day and somebody is told', async () => {
    await needleOn(cycleDays.slice(0, 11))
    expect((await slot('cycle_end')).dueOn).toBe(day(56))
    await needleOn(cycleDays.slice(11))
    expect(await slot('cycle_end')).toMatchObject({ dueOn: day(50), status: 'due' })
    expect((await list()).cycles).toMatchObject([{ endedOn: day(50), endedBy: 'completed' }])
    const rules = async () =>
      (await listOpenAlerts(bench, clinic, patientId))
        .filter(({ reassessmentId }) => reassessmentId !== null)
        .map(({ rule }) => rule)
    expect(await rules()).toContain('DUE')
    const before = await rules()
    await unmark(day(50))
    expect((await slot('cycle_end')).dueOn).toBe(day(56))
    expect((await rules()).length).toBe(before.length - 1)
    expect((await list()).cycles).toMatchObject([{ endedOn: null, delivered: 11 }])
  })

  it('is closed by the coordinator with a reason: the reassessment comes due', async () => {
    const { psychologist } = clinic
    await joinTeam(bench, clinic, { patientId, member: psychologist, discipline: 'psychology' })
    await needleOn(cycleDays.slice(0, 8))
    const input = { idempotencyKey: newKey(), patientId, number: 1, reason: 'Moves abroad' }
    await expect(as(bench, psychologist, { verb: closeCycle, input })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await as(bench, clinic.acupuncturist, { verb: closeCycle, input })
    expect((await list()).cycles).toMatchObject([
      { endedOn: day(24), endedBy: 'closed', delivered: 8, underDosed: false },
    ])
    const again = { ...input, idempotencyKey: newKey() }
    await expect(
      as(bench, clinic.acupuncturist, { verb: closeCycle, input: again }),
    ).rejects.toMatchObject({ reason: 'cycle_ended' })
  })

  it('is under-dosed when it ends with fewer than eight', async () => {
    await needleOn(cycleDays.slice(0, 7))
    at(day(70))
    expect((await list()).cycles).toMatchObject([
      { endedOn: day(70), endedBy: 'latest_day', delivered: 7, underDosed: true },
    ])
  })

  it('is followed by another that counts from its first session', async () => {
    const open = (number: number) =>
      as(bench, clinic.acupuncturist, {
        verb: openCycle,
        input: { idempotencyKey: newKey(), patientId, number, planned: 8, reason: 'A flare' },
      })
    await needleOn(cycleDays.slice(0, 11))
    await expect(open(1)).rejects.toMatchObject({ reason: 'cycle_not_ended' })
    await needleOn(cycleDays.slice(11))
    await expect(open(2)).rejects.toMatchObject({ reason: 'cycle_changed' })
    expect(await open(1)).toEqual({ number: 2 })
    expect((await list()).cycles[1]).toMatchObject({ number: 2, delivered: 0, week: null })
    await needleOn([64, 66])
    expect((await list()).cycles[1]).toMatchObject({ planned: 8, delivered: 2, week: 1 })
    const { dueOn } = (await slotsOf()).find(({ keys }) => keys.includes('cycle_end:2')) ?? {}
    expect(dueOn).toBe(day(126))
  })

  async function slotsOf() {
    const { organizationId } = clinic
    return within(bench, organizationId, async (tx) => {
      const episode = await findEpisode(tx, { organizationId, patientId })
      return listReassessments(tx, organizationId, episode?.id ?? '')
    })
  }
})

it('lets a referred patient be planned for, before any cycle', async () => {
  clinic = await buildClinic(bench, { timeZone: zone })
  patientId = await referPatient(bench, clinic, dayZero)
  await plan({ on: day(2) })
  expect(await list()).toMatchObject({ cycles: [], next: { length: 1 } })
})
