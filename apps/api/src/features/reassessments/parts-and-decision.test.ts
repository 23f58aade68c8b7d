import { inTenant } from '@meridian/db'
import { findEpisode, listPlanVersions, listUnsettledAlerts } from '@meridian/db/repositories'
import { type PatientId, patientIdSchema, reassessmentIdSchema } from '@meridian/domain'
import type { InstrumentId } from '@meridian/domain/instruments'
import type { Decision } from '@meridian/domain/reassessment'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAssessment } from '../../testing/assessment.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { wholeForms } from '../../testing/whole-form.ts'
import { tick } from '../../worker-loop.ts'
import { recordAssessment } from '../assessments/record-assessment.ts'
import { completeAssessment } from '../episodes/complete-assessment.ts'
import { dischargeEpisode } from '../episodes/discharge-episode.ts'
import { pauseEpisode } from '../episodes/pause-episode.ts'
import { resumeEpisode } from '../episodes/resume-episode.ts'
import { registerPatient } from '../patients/register-patient.ts'
import { assignTeamMember } from '../team/assign.ts'
import { readToday } from '../today/read-today.ts'
import { decideReassessment } from './decide-reassessment.ts'
import { excusePart } from './excuse-part.ts'
import { excuseReassessment } from './excuse-reassessment.ts'
import { listPatientReassessments } from './list-reassessments.ts'
import { readDecisionCard } from './read-decision-card.ts'
import { readReassessment } from './read-reassessment.ts'
import { recordReassessment } from './record-reassessment.ts'
import { requestReassessment } from './request-reassessment.ts'

const log = pino({ level: 'silent' })
const key = () => uuidv7() as never
const morning = (date: string) => `${date}T08:00:00.000Z`

let bench: Bench
let clinic: TestClinic
let patientId: PatientId

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

/** Day 0 on 5 January: relief ends on 2 February; its window is 26 January to 22 February. */
async function begin(timeZone = 'Europe/Madrid', dayZero = '2026-01-05') {
  bench.setClock(morning(dayZero))
  clinic = await buildClinic(bench, { timeZone })
  const registered = await as(bench, clinic.acupuncturist, {
    verb: registerPatient,
    input: {
      idempotencyKey: key(),
      name: 'Ana Example',
      birthDate: '1970-05-01',
      sex: 'female',
      recordNumber: null,
      phone: null,
      email: null,
      language: 'en',
      nextOfKin: null,
      sharingConsentOn: null,
      referredOn: dayZero,
      confirmedDuplicate: false,
    },
  })
  patientId = patientIdSchema.parse(registered.patientId)
  await as(bench, clinic.acupuncturist, {
    verb: completeAssessment,
    input: { idempotencyKey: key(), patientId, version: 1, ...buildAssessment({ on: dayZero }) },
  })
  await join(clinic.psychologist, 'psychology')
  await join(clinic.physiotherapist, 'physiotherapy')
}

function join(actor: TestClinic['psychologist'], discipline: 'psychology' | 'physiotherapy') {
  const { userId } = actor
  return as(bench, clinic.acupuncturist, {
    verb: assignTeamMember,
    input: {
      idempotencyKey: key(),
      patientId,
      userId: userId as never,
      discipline,
      coordinator: false,
    },
  })
}

async function rows(by = clinic.acupuncturist) {
  return (await as(bench, by, { verb: listPatientReassessments, input: { patientId } })).rows
}

async function rowOf(slot: string) {
  const found = (await rows()).find((row) => row.slot === slot)
  if (!found) throw new Error(`no ${slot}`)
  return { ...found, reassessmentId: reassessmentIdSchema.parse(found.reassessmentId) }
}

async function whole(slot: string) {
  const { reassessmentId } = await rowOf(slot)
  return as(bench, clinic.psychologist, { verb: readReassessment, input: { reassessmentId } })
}

async function partOf(slot: string, instrument: InstrumentId) {
  const { parts } = await whole(slot)
  return parts.find((part) => part.instrument === instrument)
}

async function record(
  slot: string,
  on: string,
  { by = clinic.psychologist, only, nrs = 4 }: RecordOptions = {},
) {
  const { reassessmentId, version, battery } = await rowOf(slot)
  return as(bench, by, {
    verb: recordReassessment,
    input: {
      idempotencyKey: key(),
      reassessmentId,
      version,
      on,
      responses: wholeForms(only ?? battery, { nrs: { '1': nrs } }),
    },
  })
}

interface RecordOptions {
  readonly by?: TestClinic['psychologist']
  readonly only?: readonly InstrumentId[]
  readonly nrs?: number
}

async function excuse(instrument: InstrumentId, by = clinic.psychologist, slot = 'relief_end') {
  const { reassessmentId, version } = await rowOf(slot)
  return as(bench, by, {
    verb: excusePart,
    input: {
      idempotencyKey: key(),
      reassessmentId,
      version,
      instrument,
      outcome: 'declined',
      reason: 'Finds it upsetting',
    },
  })
}

async function decide(
  decision: Decision = { kind: 'continue' },
  { by = clinic.acupuncturist, slot = 'relief_end', planNumber = 1, version }: DecideOptions = {},
) {
  const row = await rowOf(slot)
  return as(bench, by, {
    verb: decideReassessment,
    input: {
      idempotencyKey: key(),
      reassessmentId: row.reassessmentId,
      version: version ?? row.version,
      planNumber,
      decision,
      reason: 'Better, steady',
    },
  })
}

interface DecideOptions {
  readonly by?: TestClinic['psychologist']
  readonly slot?: string
  readonly planNumber?: number
  readonly version?: number
}

function alerts() {
  const { organizationId } = clinic
  return inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
    listUnsettledAlerts(tx, { organizationId, patientId }),
  )
}

const rulesOpen = async () => (await alerts()).map(({ rule }) => rule)

function versions() {
  const { organizationId } = clinic
  return inTenant(bench.engine.app, { organizationId, userId: null }, async (tx) => {
    const episode = await findEpisode(tx, { organizationId, patientId })
    return listPlanVersions(tx, { organizationId, episodeId: episode?.id ?? '' })
  })
}

async function today(by: TestClinic['psychologist']) {
  const { reassessments, decisions } = await as(bench, by, { verb: readToday, input: {} })
  return {
    waiting: reassessments.map(({ slot, status }) => `${slot} ${status}`),
    toDecide: decisions.map(({ slot, status }) => `${slot} ${status}`),
  }
}

const acupunctureLine = async () => {
  const [latest] = await versions()
  const item = latest?.content.items.find(({ modality }) => modality === 'acupuncture')
  if (!item) throw new Error('no acupuncture in the plan')
  return item
}

describe('a reassessment part by part', () => {
  beforeEach(async () => {
    await begin()
    await record('baseline', '2026-01-05')
    bench.setClock(morning('2026-02-02'))
    await tick(bench.engine, log)
  })

  it('is read by the care team alone, and not found from another organization', async () => {
    const { reassessmentId } = await rowOf('relief_end')
    const input = { reassessmentId }
    const other = await buildClinic(bench)
    const outsider = { ...clinic.psychologist, userId: uuidv7() }
    for (const [by, code] of [
      [clinic.admin, 'forbidden'],
      [outsider, 'forbidden'],
      [other.acupuncturist, 'not_found'],
    ] as const) {
      const whole = as(bench, by, { verb: readReassessment, input })
      await expect(whole).rejects.toMatchObject({ code })
      const card = as(bench, by, { verb: readDecisionCard, input })
      await expect(card).rejects.toMatchObject({ code })
    }
  })

  it('says whose part each instrument is, and when nobody is there for it', async () => {
    await as(bench, clinic.psychologist, {
      verb: recordReassessment,
      input: {
        idempotencyKey: key(),
        ...(await rowOf('relief_end').then(({ reassessmentId, version }) => ({
          reassessmentId,
          version,
        }))),
        on: '2026-02-02',
        responses: wholeForms(['isi']),
      },
    })
    expect(await partOf('relief_end', 'nrs')).toMatchObject({
      discipline: 'acupuncture',
      owners: ['The acupuncturist'],
      state: 'missing',
    })
    expect(await partOf('relief_end', 'odi')).toMatchObject({ owners: ['The physiotherapist'] })
    expect(await partOf('relief_end', 'isi')).toMatchObject({
      owners: ['The psychologist'],
      state: 'answered',
      form: { by: 'The psychologist', scores: { total: 0 }, bands: { total: 'none' } },
    })
    expect(await partOf('relief_end', 'gad7')).toMatchObject({ isRequired: false })
  })

  it('says which clock asks for it, the request and its reason among them', async () => {
    expect(await whole('relief_end')).toMatchObject({
      askedBy: [{ clock: 'phase_date', slot: 'relief_end' }],
    })
    await as(bench, clinic.psychologist, {
      verb: requestReassessment,
      input: { idempotencyKey: key(), patientId, dueOn: '2026-02-03', reason: 'Before a holiday' },
    })
    expect((await whole('relief_end')).askedBy).toMatchObject([
      { clock: 'phase_date' },
      { clock: 'request', by: 'The psychologist', on: '2026-02-02', reason: 'Before a holiday' },
    ])
    expect((await whole('cycle_end')).askedBy).toEqual([
      { clock: 'phase_date', slot: 'activation_end' },
      { clock: 'session_count' },
    ])
  })

  it('is done for whoever recorded their part, and for all when the last part is', async () => {
    expect((await today(clinic.physiotherapist)).waiting).toEqual(['relief_end due'])
    await record('relief_end', '2026-02-02', { by: clinic.physiotherapist, only: ['odi'] })
    expect((await today(clinic.physiotherapist)).waiting).toEqual([])
    expect((await today(clinic.psychologist)).waiting).toEqual(['relief_end due'])
    await record('relief_end', '2026-02-02', { only: ['pcs', 'isi', 'phq9'] })
    expect((await today(clinic.psychologist)).waiting).toEqual([])
    expect(await rulesOpen()).toEqual(['DUE'])
    const last = await record('relief_end', '2026-02-02', {
      by: clinic.acupuncturist,
      only: ['nrs', 'bpi'],
    })
    expect(last).toMatchObject({ completed: true, missing: [] })
    expect(await rulesOpen()).toEqual([])
    expect(await today(clinic.acupuncturist)).toEqual({
      waiting: [],
      toDecide: ['relief_end completed'],
    })
    expect((await today(clinic.psychologist)).toDecide).toEqual([])
  })

  it('is closed once though two record the last two parts at the same moment', async () => {
    await record('relief_end', '2026-02-02', { only: ['bpi', 'pcs', 'isi', 'phq9'] })
    await Promise.all([
      record('relief_end', '2026-02-02', { by: clinic.acupuncturist, only: ['nrs'] }),
      record('relief_end', '2026-02-02', { by: clinic.physiotherapist, only: ['odi'] }),
    ])
    expect(await rowOf('relief_end')).toMatchObject({ status: 'completed', missing: [] })
    const closed = await rawSql(
      bench,
      clinic.acupuncturist,
      "select count(*)::int as n from timeline_entry where kind = 'reassessment.closed' and payload ->> 'slot' = 'relief_end'",
    )
    expect(closed).toMatchObject([{ n: 1 }])
  })

  it('takes what was entered outside it, in its window', async () => {
    await as(bench, clinic.physiotherapist, {
      verb: recordAssessment,
      input: {
        idempotencyKey: key(),
        patientId,
        instrument: 'odi',
        on: '2026-01-26',
        answers: wholeForms(['odi'])[0]?.answers ?? {},
      },
    })
    expect(await partOf('relief_end', 'odi')).toMatchObject({
      state: 'answered',
      on: '2026-01-26',
      form: { by: 'The physiotherapist', changes: [{ since: 'baseline' }, { since: 'previous' }] },
    })
  })

  it('is completed by excusing the last part, which is kept with who and why', async () => {
    await record('relief_end', '2026-02-02', { only: ['nrs', 'bpi', 'isi', 'odi', 'phq9'] })
    await excuse('pcs')
    expect(await partOf('relief_end', 'pcs')).toMatchObject({
      state: 'declined',
      on: '2026-02-02',
      excuse: { reason: 'Finds it upsetting', by: 'The psychologist' },
    })
    expect(await rowOf('relief_end')).toMatchObject({ status: 'completed', missing: [] })
    expect(await rulesOpen()).toEqual([])
  })

  it('is declined as a whole when every part is', async () => {
    for (const id of ['nrs', 'bpi', 'pcs', 'isi', 'odi', 'phq9'] as const) await excuse(id)
    expect(await rowOf('relief_end')).toMatchObject({
      status: 'declined',
      reason: 'Finds it upsetting',
    })
  })

  it('refuses to excuse a part twice, what it does not ask for, and outside the window', async () => {
    await excuse('pcs')
    await expect(excuse('pcs')).rejects.toMatchObject({ reason: 'part_excused' })
    await expect(excuse('ndi')).rejects.toMatchObject({
      fields: { instrument: 'instrument_not_asked' },
    })
    await expect(excuse('nrs', clinic.psychologist, 'bridging_end')).rejects.toMatchObject({
      reason: 'reassessment_not_open',
    })
    bench.setClock(morning('2026-02-23'))
    await expect(excuse('nrs')).rejects.toMatchObject({ reason: 'reassessment_missed' })
    await expect(excuse('nrs', clinic.admin)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('cannot be changed afterwards by the application', async () => {
    await excuse('pcs')
    for (const table of ['reassessment_excuse', 'reassessment_decision']) {
      for (const statement of [`update ${table} set reason = 'x'`, `delete from ${table}`]) {
        const changed = rawSql(bench, clinic.acupuncturist, statement)
        await expect(changed).rejects.toThrow('permission denied')
      }
    }
  })
})

describe('the decision at the end of a reassessment', () => {
  beforeEach(async () => {
    await begin()
    await record('baseline', '2026-01-05', { nrs: 8 })
    bench.setClock(morning('2026-02-03'))
    await tick(bench.engine, log)
  })

  it('is the coordinator’s alone, and not found from another organization', async () => {
    await record('relief_end', '2026-02-03')
    for (const by of [clinic.psychologist, clinic.physiotherapist, clinic.admin]) {
      await expect(decide({ kind: 'continue' }, { by })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const other = await buildClinic(bench)
    await expect(decide({ kind: 'continue' }, { by: other.acupuncturist })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('waits until every part is answered or excused, or the window has passed', async () => {
    await expect(decide()).rejects.toMatchObject({ reason: 'reassessment_parts_missing' })
    await record('relief_end', '2026-02-03', { only: ['nrs'] })
    await expect(decide()).rejects.toMatchObject({ reason: 'reassessment_parts_missing' })
    await expect(decide({ kind: 'continue' }, { slot: 'bridging_end' })).rejects.toMatchObject({
      reason: 'reassessment_not_open',
    })
    await expect(decide({ kind: 'continue' }, { slot: 'baseline' })).rejects.toMatchObject({
      reason: 'reassessment_without_decision',
    })
    // The last day of the window, and the day after it.
    bench.setClock(morning('2026-02-22'))
    await expect(decide()).rejects.toMatchObject({ reason: 'reassessment_parts_missing' })
    bench.setClock(morning('2026-02-23'))
    await tick(bench.engine, log)
    expect(await decide()).toEqual({ planNumber: 2 })
  })

  it('refuses a stale version, a plan that was changed meanwhile, and a second decision', async () => {
    await record('relief_end', '2026-02-03')
    await expect(decide({ kind: 'continue' }, { version: 1 })).rejects.toMatchObject({
      reason: 'version_stale',
    })
    await expect(decide({ kind: 'continue' }, { planNumber: 0 })).rejects.toMatchObject({
      reason: 'plan_changed',
      parameters: { current: 1 },
    })
    await decide()
    await expect(decide({ kind: 'continue' }, { planNumber: 2 })).rejects.toMatchObject({
      reason: 'reassessment_decided',
    })
  })

  it('is recorded once though two decide at the same moment', async () => {
    await record('relief_end', '2026-02-03')
    const both = await Promise.allSettled([decide(), decide()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await versions()).toHaveLength(2)
  })

  it('is the plan’s next version, by reassessment and reason, with who decided', async () => {
    await record('relief_end', '2026-02-03')
    const line = await acupunctureLine()
    const doses = [{ phase: 'relief' as const, sessions: [1, 1] as const, per: 'week' as const }]
    await decide({ kind: 'space_out', itemId: line.id, doses })
    const [second, first] = await versions()
    expect(second).toMatchObject({
      number: 2,
      cause: 'reassessment',
      reassessmentId: (await rowOf('relief_end')).reassessmentId,
      reason: 'Better, steady',
      madeBy: clinic.acupuncturist.userId,
      phases: first?.phases,
    })
    expect((await acupunctureLine()).doses[0]).toMatchObject({
      phase: 'relief',
      dose: { sessions: [1, 1], per: 'week' },
    })
    expect(await rowOf('relief_end')).toMatchObject({
      asksForDecision: false,
      decision: {
        decision: 'space_out',
        reason: 'Better, steady',
        planNumber: 2,
        on: '2026-02-03',
        by: 'The acupuncturist',
      },
    })
    expect((await today(clinic.acupuncturist)).toDecide).toEqual([])
  })

  it('points at what the plan does not allow, and keeps nothing of it', async () => {
    await record('relief_end', '2026-02-03')
    const { id: itemId } = await acupunctureLine()
    const doses = [{ phase: 'relief' as const, sessions: [3, 3] as const, per: 'week' as const }]
    await expect(decide({ kind: 'space_out', itemId, doses })).rejects.toMatchObject({
      fields: { 'decision.doses': 'dose_not_lower' },
    })
    const line = { modality: 'psychology', title: null, dose: 'Weekly', ownerId: key() } as const
    await expect(decide({ kind: 'add', line })).rejects.toMatchObject({
      fields: { 'decision.line.ownerId': 'member_unknown' },
    })
    expect(await versions()).toHaveLength(1)
    expect((await rowOf('relief_end')).decision).toBeNull()
  })

  it('keeps no alert open and ends the one about a missed reassessment', async () => {
    await record('relief_end', '2026-02-03')
    expect(await rulesOpen()).toEqual([])
    // The end of the cycle, due on 2 March, is missed: its window ends before the next opens on 23 March.
    bench.setClock(morning('2026-03-23'))
    await tick(bench.engine, log)
    expect(await rulesOpen()).toContain('MISSED')
    expect(await today(clinic.acupuncturist)).toMatchObject({ toDecide: ['cycle_end missed'] })
    await decide({ kind: 'continue' }, { slot: 'cycle_end' })
    expect(await rulesOpen()).not.toContain('MISSED')
    expect(await rowOf('cycle_end')).toMatchObject({ status: 'missed', asksForDecision: false })
  })

  it('is not asked about one that a later one has overtaken', async () => {
    await record('relief_end', '2026-02-03')
    bench.setClock(morning('2026-03-02'))
    await record('cycle_end', '2026-03-02')
    await expect(decide()).rejects.toMatchObject({ reason: 'reassessment_overtaken' })
    expect((await today(clinic.acupuncturist)).toDecide).toEqual(['cycle_end completed'])
  })

  it('is asked about one that the patient declined', async () => {
    const { reassessmentId, version } = await rowOf('relief_end')
    await as(bench, clinic.physiotherapist, {
      verb: excuseReassessment,
      input: {
        idempotencyKey: key(),
        reassessmentId,
        version,
        outcome: 'declined',
        reason: 'Tired of forms',
      },
    })
    expect(await rowOf('relief_end')).toMatchObject({
      asksForDecision: true,
      closedBy: 'The physiotherapist',
    })
    expect(await decide()).toEqual({ planNumber: 2 })
  })

  it('is put off while the episode is paused, and ends with it', async () => {
    await record('relief_end', '2026-02-03')
    const change = { idempotencyKey: key(), patientId }
    await as(bench, clinic.acupuncturist, {
      verb: pauseEpisode,
      input: { ...change, version: 2, reason: 'Operation' },
    })
    await expect(decide()).rejects.toMatchObject({ reason: 'episode_paused' })
    expect((await today(clinic.acupuncturist)).toDecide).toEqual([])
    await as(bench, clinic.acupuncturist, {
      verb: resumeEpisode,
      input: { ...change, idempotencyKey: key(), version: 3 },
    })
    expect((await today(clinic.acupuncturist)).toDecide).toEqual(['relief_end completed'])
    await as(bench, clinic.acupuncturist, {
      verb: dischargeEpisode,
      input: {
        ...change,
        idempotencyKey: key(),
        version: 4,
        reason: 'goals_reached',
        note: null,
      },
    })
    await expect(decide()).rejects.toMatchObject({ reason: 'episode_discharged' })
    expect((await today(clinic.acupuncturist)).toDecide).toEqual([])
  })
})

describe('the decision card', () => {
  const card = async (slot: string) => {
    const { reassessmentId } = await rowOf(slot)
    return as(bench, clinic.physiotherapist, { verb: readDecisionCard, input: { reassessmentId } })
  }

  beforeEach(async () => {
    await begin()
    await record('baseline', '2026-01-05', { nrs: 8 })
    bench.setClock(morning('2026-02-02'))
  })

  it('shows each measure from the start to now, with its threshold and who says so', async () => {
    await record('relief_end', '2026-02-02', { nrs: 6 })
    const { lines, cycle, plan } = await card('relief_end')
    expect(lines.find(({ measure }) => measure === 'nrs')).toMatchObject({
      start: { on: '2026-01-05', value: 8 },
      now: { on: '2026-02-02', value: 6 },
      // 2 points, Ostelo 2008 (reference §1.1, §1.2).
      change: { delta: -2, percentChange: -25, classification: 'improved' },
      threshold: { value: 2, unit: 'points', sources: [{ tag: 'S' }] },
    })
    expect(lines.map(({ measure }) => measure)).toContain('bpi_interference')
    expect(cycle).toBeNull()
    expect(plan).toMatchObject({ number: 1, phase: 'relief' })
  })

  it('says what was not measured, and compares nothing with it', async () => {
    await record('relief_end', '2026-02-02', { only: ['bpi', 'isi', 'odi', 'phq9'] })
    await excuse('pcs')
    await excuse('nrs')
    const { lines } = await card('relief_end')
    expect(lines.find(({ measure }) => measure === 'nrs')).toMatchObject({
      start: { value: 8 },
      now: null,
      change: null,
    })
  })

  it('tells the criteria of the next phase, which the coordinator decides', async () => {
    await record('relief_end', '2026-02-02', { nrs: 5 })
    const { advice } = await card('relief_end')
    // Day 28; 8 to 5 is 37.5 % less pain; no critical alert (reference §3.2).
    expect(advice.transition).toMatchObject({
      suggested: true,
      criteria: [
        { id: 'sessions_or_days', state: 'met' },
        { id: 'less_pain_or_quota', state: 'met' },
        { id: 'no_critical_alert', state: 'met' },
      ],
    })
  })

  it.each([
    [8, 'non_responder', true],
    [6, 'partial', false],
    [5, 'responder', false],
  ])('judges the cycle at its end: from 8 to %i, %s', async (nrs, outcome, caseConference) => {
    bench.setClock(morning('2026-03-02'))
    await record('cycle_end', '2026-03-02', { nrs })
    expect((await card('cycle_end')).cycle).toMatchObject({ outcome, caseConference })
  })
})

describe.each([
  // The window of a due date on 29 February 2028 and across clock changes, at the clinic's own midnight.
  ['Europe/Madrid', '2028-02-01', '2028-02-21T22:59:59.000Z', '2028-02-21T23:00:00.000Z'],
  ['America/Sao_Paulo', '2026-02-09', '2026-03-02T02:59:59.000Z', '2026-03-02T03:00:00.000Z'],
  ['Pacific/Auckland', '2026-03-09', '2026-03-29T10:59:59.000Z', '2026-03-29T11:00:00.000Z'],
])('a clinic in %s that begins on %s', (zone, dayZero, before, opens) => {
  it('opens a part at its own midnight', async () => {
    await begin(zone, dayZero)
    await record('baseline', dayZero)
    bench.setClock(before)
    await expect(excuse('pcs')).rejects.toMatchObject({ reason: 'reassessment_not_open' })
    bench.setClock(opens)
    await excuse('pcs')
    expect((await rowOf('relief_end')).missing).not.toContain('pcs')
  })
})
