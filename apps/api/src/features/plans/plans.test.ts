import { inTenant } from '@meridian/db'
import { amendMembership } from '@meridian/db/repositories'
import { type EntryId, entryIdSchema, type PatientId } from '@meridian/domain'
import type { PlanContent } from '@meridian/domain/plan'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { assessPatient, referPatient } from '../../testing/episodes.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { buildMember, idOf, type Member, newKey } from '../../testing/members.ts'
import { readPage } from '../../testing/timeline.ts'
import { readAssessments } from '../assessments/read-assessments.ts'
import { decideOnPhase } from '../episodes/decide-phase.ts'
import { dischargeEpisode } from '../episodes/discharge-episode.ts'
import { pauseEpisode } from '../episodes/pause-episode.ts'
import { readmit } from '../episodes/readmit.ts'
import { resumeEpisode } from '../episodes/resume-episode.ts'
import { assignTeamMember } from '../team/assign.ts'
import { readPlanHistory } from './read-history.ts'
import { readPlan } from './read-plan.ts'
import { recordGoalProgress } from './record-goal-progress.ts'
import { revisePlan } from './revise-plan.ts'

const dayZero = '2026-03-09'
let bench: Bench
let clinic: TestClinic
let patientId: PatientId
let goal: PlanContent['goals'][number]

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

beforeEach(async () => {
  bench.setClock(`${dayZero}T08:00:00.000Z`)
  clinic = await buildClinic(bench)
  patientId = await assessPatient(bench, clinic, dayZero)
  goal = {
    id: newEntryId(),
    activity: 'Carry the shopping home',
    expected: 'Two bags, 500 m',
    startLevel: -2,
    agreedOn: dayZero,
    planItemIds: [],
    psfsActivity: null,
  }
})

function newEntryId(): EntryId {
  return entryIdSchema.parse(uuidv7())
}

async function read(by: Member = clinic.acupuncturist) {
  const { plan, ...rest } = await as(bench, by, { verb: readPlan, input: { patientId } })
  if (!plan) throw new Error('no plan')
  return { ...rest, ...plan }
}

interface Revision {
  readonly by?: Member
  readonly version?: number
}

async function revise(change: (content: PlanContent) => PlanContent, revision: Revision = {}) {
  const { version, content } = await read()
  return as(bench, revision.by ?? clinic.acupuncturist, {
    verb: revisePlan,
    input: {
      idempotencyKey: newKey(),
      patientId,
      version: revision.version ?? version,
      content: change(content),
      reason: 'Agreed with the team',
    },
  })
}

const withGoal = (content: PlanContent) => ({ ...content, goals: [...content.goals, goal] })

/** The plan with somebody else as owner of its first item. */
const ownedBy = (member: Member) => (content: PlanContent) => ({
  ...content,
  items: content.items.map((item, at) => (at === 0 ? { ...item, ownerId: idOf(member) } : item)),
})

function progress(on: string, by: Member = clinic.acupuncturist, goalId = goal.id) {
  return as(bench, by, {
    verb: recordGoalProgress,
    input: { idempotencyKey: newKey(), patientId, goalId, on, attainment: 1 },
  })
}

async function join(member: Member) {
  await as(bench, clinic.acupuncturist, {
    verb: assignTeamMember,
    input: {
      idempotencyKey: newKey(),
      patientId,
      userId: idOf(member),
      discipline: 'psychology',
      coordinator: false,
    },
  })
}

describe('a goal that an activity of the PSFS measures', () => {
  it('gives the activity its name where the PSFS is entered', async () => {
    await revise((content) => ({ ...content, goals: [{ ...goal, psfsActivity: 'a2' }] }))
    const { rows } = await as(bench, clinic.acupuncturist, {
      verb: readAssessments,
      input: { patientId, instruments: ['psfs', 'nrs'] },
    })
    expect(rows.map(({ activities }) => activities)).toEqual([
      { a2: 'Carry the shopping home' },
      {},
    ])
  })
})

describe('changing a plan', () => {
  it('is refused to everybody but the coordinator', async () => {
    await join(clinic.psychologist)
    for (const by of [clinic.psychologist, clinic.physiotherapist, clinic.admin]) {
      expect(await failureOf(revise(withGoal, { by }))).toMatchObject({ code: 'forbidden' })
    }
    expect((await read()).number).toBe(1)
  })

  it('is not known of in another clinic', async () => {
    const { acupuncturist } = await buildClinic(bench)
    const own = { verb: readPlan, input: { patientId } }
    expect(await failureOf(as(bench, acupuncturist, own))).toMatchObject({ code: 'not_found' })
    expect(await failureOf(revise(withGoal, { by: acupuncturist }))).toMatchObject({
      code: 'not_found',
    })
  })

  it('is refused from a version that is no longer there, and changes nothing', async () => {
    const { version } = await read()
    await revise(withGoal)
    const late = revise(ownedBy(clinic.psychologist), { version })
    expect(await failureOf(late)).toMatchObject({ code: 'conflict', reason: 'version_stale' })
    expect((await read()).content.items[0]?.ownerId).toBe(clinic.acupuncturist.userId)
  })

  it('is refused where nothing is different', async () => {
    const same = await failureOf(revise((content) => structuredClone(content)))
    expect(same).toMatchObject({ code: 'conflict', reason: 'plan_unchanged' })
  })

  it('gives items only to clinicians who work here now', async () => {
    const left = await buildMember(bench, clinic)
    const key = { organizationId: clinic.organizationId, userId: left.userId }
    await inTenant(bench.engine.app, { ...key, userId: null }, (tx) =>
      amendMembership(tx, key, { status: 'deactivated' }),
    )
    for (const owner of [left, clinic.admin]) {
      expect(await failureOf(revise(ownedBy(owner)))).toMatchObject({
        fields: { 'content.items.0.ownerId': 'clinician_not_here' },
      })
    }
    const { physiotherapist: foreign } = await buildClinic(bench)
    expect(await failureOf(revise(ownedBy(foreign)))).toMatchObject({ code: 'not_found' })
  })

  it('leaves an item with somebody who left since, until it is given to another', async () => {
    await revise(ownedBy(clinic.psychologist))
    const { organizationId } = clinic
    const key = { organizationId, userId: clinic.psychologist.userId }
    await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
      amendMembership(tx, key, { status: 'deactivated' }),
    )
    await revise(withGoal)
    const { content, people } = await read()
    expect(content.items[0]?.ownerId).toBe(clinic.psychologist.userId)
    expect(people.find(({ userId }) => userId === key.userId)?.isActive).toBe(false)
  })

  it('waits for the initial assessment, and is over at discharge', async () => {
    const { content } = await read()
    const referred = await referPatient(bench, clinic, dayZero)
    const sent = { idempotencyKey: newKey(), version: 1, content, reason: 'Too early' }
    const early = as(bench, clinic.acupuncturist, {
      verb: revisePlan,
      input: { ...sent, patientId: referred },
    })
    expect(await failureOf(early)).toMatchObject({ reason: 'episode_referred' })
    const before = await as(bench, clinic.acupuncturist, {
      verb: readPlan,
      input: { patientId: referred },
    })
    expect(before).toMatchObject({ status: 'referred', plan: null })
    await discharge(2)
    expect(await failureOf(revise(withGoal))).toMatchObject({ reason: 'episode_discharged' })
  })

  it('is the next version and tells the team what is different, with the new owner', async () => {
    await join(clinic.psychologist)
    expect(await revise(ownedBy(clinic.psychologist))).toMatchObject({ version: 3, number: 2 })
    const { entries } = await readPage(bench, clinic.psychologist, { patientId })
    expect(entries.find(({ kind }) => kind === 'plan.changed')?.payload).toMatchObject({
      number: 2,
      reason: 'Agreed with the team',
      changes: [
        {
          kind: 'item_changed',
          after: { ownerId: clinic.psychologist.userId },
          fields: ['ownerId'],
        },
      ],
    })
  })

  it('keeps every version, the newest first', async () => {
    await revise(withGoal)
    await as(bench, clinic.acupuncturist, {
      verb: decideOnPhase,
      input: {
        idempotencyKey: newKey(),
        patientId,
        version: 3,
        decision: 'extend',
        reason: 'Sessions missed',
      },
    })
    const { versions } = await as(bench, clinic.acupuncturist, {
      verb: readPlanHistory,
      input: { patientId },
    })
    expect(versions.map(({ number, cause, reason }) => [number, cause, reason])).toEqual([
      [3, 'phase_decided', 'Sessions missed'],
      [2, 'revised', 'Agreed with the team'],
      [1, 'proposed', null],
    ])
    expect(versions.map(({ content }) => content.goals.length)).toEqual([1, 1, 0])
  })
})

function discharge(version: number) {
  return as(bench, clinic.acupuncturist, {
    verb: dischargeEpisode,
    input: { idempotencyKey: newKey(), patientId, version, reason: 'goals_reached', note: null },
  })
}

describe('reading a plan', () => {
  it('is for the care team alone', async () => {
    for (const by of [clinic.psychologist, clinic.admin]) {
      expect(await failureOf(read(by))).toMatchObject({ code: 'forbidden' })
      const history = as(bench, by, { verb: readPlanHistory, input: { patientId } })
      expect(await failureOf(history)).toMatchObject({ code: 'forbidden' })
    }
    await join(clinic.psychologist)
    expect(await read(clinic.psychologist)).toMatchObject({ number: 1 })
  })

  // The clocks of Auckland go back on 5 April, the last day of relief.
  test.each([
    ['Pacific/Auckland', '2026-04-05T11:59:00.000Z', '2026-04-05T12:00:00.000Z'],
    ['America/Sao_Paulo', '2026-04-06T02:59:00.000Z', '2026-04-06T03:00:00.000Z'],
  ])('goes past the plan at midnight of the clinic in %s', async (timeZone, before, after) => {
    clinic = await buildClinic(bench, { timeZone })
    patientId = await assessPatient(bench, clinic, dayZero)
    bench.setClock(before)
    expect(await read()).toMatchObject({
      today: '2026-04-05',
      spans: [
        { phase: 'relief', startsOn: dayZero, endsOn: '2026-04-05' },
        { phase: 'activation', startsOn: '2026-04-06', endsOn: '2026-05-03' },
        { phase: 'bridging', startsOn: '2026-05-04', endsOn: '2026-05-31' },
        { phase: 'consolidation', startsOn: '2026-06-01', endsOn: '2026-09-06' },
        { phase: 'maintenance', startsOn: '2026-09-07', endsOn: null },
      ],
      reassessments: [
        { slot: 'relief_end', dueOn: '2026-04-06' },
        { slot: 'activation_end', dueOn: '2026-05-04' },
        { slot: 'bridging_end', dueOn: '2026-06-01' },
        { slot: 'consolidation_126', dueOn: '2026-07-13' },
        { slot: 'consolidation_182', dueOn: '2026-09-07' },
      ],
      standing: { week: 4, plannedSince: null, weeks: { fromWeek: 1, toWeek: 4, weeksPast: 0 } },
    })
    bench.setClock(after)
    expect((await read()).standing).toMatchObject({
      phase: 'relief',
      plannedPhase: 'activation',
      plannedSince: '2026-04-06',
      weeks: { weeksPast: 1 },
    })
  })

  it('moves what lies ahead by the days of a pause', async () => {
    bench.setClock('2026-03-16T08:00:00.000Z')
    const change = { idempotencyKey: newKey(), patientId, version: 2 }
    await as(bench, clinic.acupuncturist, {
      verb: pauseEpisode,
      input: { ...change, reason: 'In hospital' },
    })
    bench.setClock('2026-03-30T08:00:00.000Z')
    const paused = (await read()).spans[0]
    await as(bench, clinic.acupuncturist, {
      verb: resumeEpisode,
      input: { ...change, idempotencyKey: newKey(), version: 3 },
    })
    const resumed = await read()
    expect(paused).toMatchObject({ startsOn: dayZero, endsOn: '2026-04-19' })
    expect(resumed.spans[0]).toEqual(paused)
    expect(resumed.standing).toMatchObject({ day: 7, week: 2 })
  })

  it('says what speaks for moving on, and what nobody recorded', async () => {
    const relief = await read()
    expect(relief.moveOn).toMatchObject({
      next: 'activation',
      suggested: false,
      facts: { daysInPhase: 0, painPercentChange: null, quotaMetPercent: null },
      criteria: [
        { id: 'sessions_or_days', state: 'unmet' },
        { id: 'less_pain_or_quota', state: 'not_recorded' },
        { id: 'no_critical_alert', state: 'met' },
      ],
    })
  })

  it('names the mechanisms that nothing addresses', async () => {
    await revise((content) => ({
      ...content,
      mechanisms: [{ mechanism: 'sleep_disturbance', confidence: 'high' }],
    }))
    expect((await read()).uncovered).toEqual([
      { mechanism: 'sleep_disturbance', confidence: 'high' },
    ])
  })

  it('begins anew with a new episode', async () => {
    await revise(withGoal)
    await discharge(3)
    await as(bench, clinic.acupuncturist, {
      verb: readmit,
      input: { idempotencyKey: newKey(), patientId, version: 4, referredOn: dayZero },
    })
    const input = { patientId }
    expect(await as(bench, clinic.acupuncturist, { verb: readPlan, input })).toMatchObject({
      plan: null,
    })
    const history = await as(bench, clinic.acupuncturist, { verb: readPlanHistory, input })
    expect(history.versions).toEqual([])
  })
})

describe('progress on a goal', () => {
  beforeEach(async () => {
    await revise(withGoal)
    bench.setClock('2026-03-20T08:00:00.000Z')
  })

  it('is recorded by the care team alone', async () => {
    for (const by of [clinic.psychologist, clinic.admin]) {
      expect(await failureOf(progress('2026-03-19', by))).toMatchObject({ code: 'forbidden' })
    }
    await join(clinic.psychologist)
    await progress('2026-03-19', clinic.psychologist)
    expect((await read()).progress).toEqual([{ goalId: goal.id, on: '2026-03-19', attainment: 1 }])
  })

  it('is about a goal of this plan', async () => {
    const other = progress('2026-03-19', clinic.acupuncturist, newEntryId())
    expect(await failureOf(other)).toMatchObject({ code: 'not_found' })
    const { acupuncturist } = await buildClinic(bench)
    expect(await failureOf(progress('2026-03-19', acupuncturist))).toMatchObject({
      code: 'not_found',
    })
  })

  it('lies between the day it was agreed and today', async () => {
    expect(await failureOf(progress('2026-03-08'))).toMatchObject({
      fields: { on: 'date_before_goal' },
    })
    expect(await failureOf(progress('2026-03-21'))).toMatchObject({
      fields: { on: 'date_in_future' },
    })
    await progress(dayZero)
    await progress('2026-03-20')
    expect((await read()).progress).toMatchObject([{ on: '2026-03-20' }])
  })
})
