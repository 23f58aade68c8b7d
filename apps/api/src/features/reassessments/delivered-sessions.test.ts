import {
  addDays,
  instantAt,
  type PatientId,
  plannedSessionIdSchema,
  reassessmentIdSchema,
} from '@meridian/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { assessPatient } from '../../testing/episodes.ts'
import { newKey } from '../../testing/members.ts'
import { wholeForms } from '../../testing/whole-form.ts'
import { listSessions } from '../planned-sessions/list-sessions.ts'
import { markSession } from '../planned-sessions/mark-session.ts'
import { planSessions } from '../planned-sessions/plan-sessions.ts'
import { listPatientReassessments } from './list-reassessments.ts'
import { readDecisionCard } from './read-decision-card.ts'
import { recordReassessment } from './record-reassessment.ts'

const dayZero = '2026-01-05'
const zone = 'Europe/Madrid'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

const day = (number: number) => addDays(dayZero, number)
const at = (number: number) => bench.setClock(instantAt(day(number), '15:00', zone))

beforeEach(async () => {
  at(0)
  clinic = await buildClinic(bench, { timeZone: zone })
  patientId = await assessPatient(bench, clinic, dayZero)
})

/** Does, or misses, a session on a day of the episode. */
async function attend(number: number, as_: 'done' | 'no_show' = 'done') {
  at(number)
  const by = clinic.acupuncturist
  await as(bench, by, {
    verb: planSessions,
    input: {
      idempotencyKey: newKey(),
      patientId,
      discipline: 'acupuncture',
      on: day(number),
      time: '14:00',
      minutes: 30,
      withUserId: null,
      series: null,
    },
  })
  const { next, past } = await as(bench, by, { verb: listSessions, input: { patientId } })
  const found = [...next, ...past].find(({ on }) => on === day(number))
  const input = {
    idempotencyKey: newKey(),
    plannedSessionId: plannedSessionIdSchema.parse(found?.plannedSessionId),
    version: found?.version ?? 0,
    as: as_,
    reason: null,
  }
  await as(bench, by, { verb: markSession, input })
}

async function rowOf(name: string) {
  const list = { verb: listPatientReassessments, input: { patientId } }
  const { rows } = await as(bench, clinic.acupuncturist, list)
  const row = rows.find(({ slot }) => slot === name)
  if (!row) throw new Error(name)
  return { ...row, reassessmentId: reassessmentIdSchema.parse(row.reassessmentId) }
}

async function record(name: string, number: number, nrs: number) {
  at(number)
  const { reassessmentId, version, battery } = await rowOf(name)
  const responses = wholeForms(battery, { nrs: { '1': nrs } })
  const input = { idempotencyKey: newKey(), reassessmentId, version, on: day(number), responses }
  await as(bench, clinic.acupuncturist, { verb: recordReassessment, input })
}

async function card(name: string) {
  const { reassessmentId } = await rowOf(name)
  return as(bench, clinic.acupuncturist, { verb: readDecisionCard, input: { reassessmentId } })
}

describe('the sessions on a decision card', () => {
  it('are those that took place since the last reassessment', async () => {
    await record('baseline', 0, 8)
    await attend(2)
    await attend(9, 'no_show')
    await attend(16)
    await record('relief_end', 28, 6)
    expect((await card('relief_end')).sessions).toMatchObject({
      since: day(1),
      counts: expect.arrayContaining([
        { discipline: 'acupuncture', done: 2 },
        { discipline: 'psychology', done: 0 },
      ]),
    })
    await attend(30)
    expect((await card('cycle_end')).sessions).toMatchObject({
      since: day(29),
      counts: expect.arrayContaining([{ discipline: 'acupuncture', done: 1 }]),
    })
  })

  it('tell a cycle of too few from one that did not help, once it is over', async () => {
    await record('baseline', 0, 8)
    await attend(2)
    await record('cycle_end', 60, 8)
    expect((await card('cycle_end')).cycle).toMatchObject({
      outcome: 'non_responder',
      delivered: 1,
    })
    at(70)
    expect((await card('cycle_end')).cycle).toMatchObject({ outcome: 'under_dosed', delivered: 1 })
  })

  it('count for leaving relief before its days are over', async () => {
    for (const number of [1, 2, 3, 4, 5]) await attend(number)
    const state = async () => {
      const { advice } = await card('relief_end')
      return advice.transition?.criteria.find(({ id }) => id === 'sessions_or_days')?.state
    }
    expect(await state()).toBe('unmet')
    await attend(6)
    expect(await state()).toBe('met')
  })
})
