import { inTenant } from '@meridian/db'
import { listDue, listUnsettledAlerts } from '@meridian/db/repositories'
import { addDays } from '@meridian/domain'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAssessment } from '../../testing/assessment.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { wholeForms } from '../../testing/whole-form.ts'
import { tick } from '../../worker-loop.ts'
import { completeAssessment } from '../episodes/complete-assessment.ts'
import { dischargeEpisode } from '../episodes/discharge-episode.ts'
import { pauseEpisode } from '../episodes/pause-episode.ts'
import { resumeEpisode } from '../episodes/resume-episode.ts'
import { registerPatient } from '../patients/register-patient.ts'
import { saveSettings } from '../settings/save-settings.ts'
import { assignTeamMember } from '../team/assign.ts'
import { excuseReassessment } from './excuse-reassessment.ts'
import { listPatientReassessments } from './list-reassessments.ts'
import { recordReassessment } from './record-reassessment.ts'
import { requestReassessment } from './request-reassessment.ts'

const log = pino({ level: 'silent' })
const key = () => uuidv7() as never

let bench: Bench
let clinic: TestClinic
let patientId: never

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

/** 09:00 in Madrid on a day in winter. */
const morning = (date: string) => `${date}T08:00:00.000Z`

async function registered(on: string, timeZone = 'Europe/Madrid') {
  bench.setClock(morning(on))
  clinic = await buildClinic(bench, { timeZone })
  const input = {
    idempotencyKey: key(),
    name: 'Ana Example',
    birthDate: '1970-05-01',
    sex: 'female' as const,
    recordNumber: null,
    phone: null,
    email: null,
    language: 'en',
    nextOfKin: null,
    sharingConsentOn: null,
    referredOn: on,
    confirmedDuplicate: false,
  }
  const answer = await as(bench, clinic.acupuncturist, { verb: registerPatient, input })
  patientId = answer.patientId as never
}

async function assessed(on: string, timeZone?: string) {
  await registered(on, timeZone)
  await as(bench, clinic.acupuncturist, {
    verb: completeAssessment,
    input: { idempotencyKey: key(), patientId, version: 1, ...buildAssessment({ on }) },
  })
}

async function slots() {
  const list = await as(bench, clinic.acupuncturist, {
    verb: listPatientReassessments,
    input: { patientId },
  })
  return list.rows
}

async function slot(name: string) {
  const found = (await slots()).find((row) => row.slot === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** What is open about reassessments. */
async function alerts() {
  const { organizationId } = clinic
  const open = await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
    listUnsettledAlerts(tx, { organizationId, patientId }),
  )
  return open.filter(({ reassessmentId }) => reassessmentId !== null)
}

/** Answers everything a reassessment asks for. */
async function record(name: string, on: string, pain = 4) {
  const { reassessmentId, version, battery } = await slot(name)
  return as(bench, clinic.psychologist, {
    verb: recordReassessment,
    input: {
      idempotencyKey: key(),
      reassessmentId: reassessmentId as never,
      version,
      on,
      responses: wholeForms(battery, { nrs: { '1': pain } }),
    },
  })
}

function join(actor: TestClinic['psychologist'], discipline: 'psychology' | 'physiotherapy') {
  return as(bench, clinic.acupuncturist, {
    verb: assignTeamMember,
    input: {
      idempotencyKey: key(),
      patientId,
      userId: actor.userId as never,
      discipline,
      coordinator: false,
    },
  })
}

describe('completing the initial assessment', () => {
  beforeEach(() => registered('2026-01-05'))

  const input = (on: string) => ({
    idempotencyKey: key(),
    patientId,
    version: 1,
    ...buildAssessment({ on, regions: ['neck'] }),
  })

  it('is refused for whoever does not coordinate the patient', async () => {
    await join(clinic.psychologist, 'psychology')
    for (const actor of [clinic.psychologist, clinic.physiotherapist, clinic.admin]) {
      await expect(
        as(bench, actor, { verb: completeAssessment, input: input('2026-01-05') }),
      ).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('does not find the patient of another organization', async () => {
    const other = await buildClinic(bench)
    await expect(
      as(bench, other.acupuncturist, { verb: completeAssessment, input: input('2026-01-05') }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuses a day in the future and one before the referral, beside the field', async () => {
    for (const [on, reason] of [
      ['2026-01-06', 'date_in_future'],
      ['2026-01-04', 'date_before_referral'],
    ] as const) {
      await expect(
        as(bench, clinic.acupuncturist, { verb: completeAssessment, input: input(on) }),
      ).rejects.toMatchObject({ fields: { on: reason } })
    }
  })

  it('lays out the reassessments of the reference from day 0', async () => {
    await as(bench, clinic.acupuncturist, {
      verb: completeAssessment,
      input: input('2026-01-05'),
    })
    const rows = await slots()
    // Day 28, 56 (with the cycle's end merged in), 84, 126 and 182 after 5 January.
    expect(rows.map(({ slot: name, dueOn }) => [name, dueOn])).toEqual([
      ['baseline', '2026-01-05'],
      ['relief_end', '2026-02-02'],
      ['cycle_end', '2026-03-02'],
      ['bridging_end', '2026-03-30'],
      ['consolidation_126', '2026-05-11'],
      ['consolidation_182', '2026-07-06'],
    ])
    expect(rows[2]?.mergedFrom).toEqual(['activation_end'])
    expect(rows[1]?.battery).toContain('ndi')
    expect(rows[1]?.battery).not.toContain('odi')
  })
})

describe('the reassessment clock', () => {
  beforeEach(async () => {
    await assessed('2026-01-05')
    await join(clinic.psychologist, 'psychology')
    await join(clinic.physiotherapist, 'physiotherapy')
    await record('baseline', '2026-01-05')
  })

  it('raises DUE on the due date of the clinic, not before, for each owner of a part', async () => {
    bench.setClock('2026-02-01T22:59:59.000Z')
    await tick(bench.engine, log)
    expect(await alerts()).toEqual([])
    bench.setClock('2026-02-01T23:00:00.000Z')
    await tick(bench.engine, log)
    expect((await alerts()).map(({ rule, tier, state }) => [rule, tier, state])).toEqual([
      ['DUE', 'T3', 'open'],
    ])
    expect((await slot('relief_end')).status).toBe('due')
  })

  it('raises each alert once, however often it looks', async () => {
    bench.setClock(morning('2026-02-02'))
    await tick(bench.engine, log)
    await tick(bench.engine, log)
    expect(await alerts()).toHaveLength(1)
  })

  it('puts OVERDUE in the place of DUE after the grace days, and MISSED after the window', async () => {
    for (const [date, rule] of [
      ['2026-02-09', 'DUE'],
      ['2026-02-10', 'OVERDUE'],
      // 21 days after the due date the window closes; the next one opens on 23 February.
      ['2026-02-22', 'OVERDUE'],
      ['2026-02-23', 'MISSED'],
    ]) {
      bench.setClock(morning(date ?? ''))
      await tick(bench.engine, log)
      expect((await alerts()).map((alert) => alert.rule)).toEqual([rule])
    }
  })

  it('closes when everything is answered, on the timeline, and ends its alert', async () => {
    bench.setClock(morning('2026-02-03'))
    await tick(bench.engine, log)
    expect(await record('relief_end', '2026-02-03')).toMatchObject({ completed: true })
    expect(await alerts()).toEqual([])
    expect(await slot('relief_end')).toMatchObject({
      status: 'completed',
      recorded: ['nrs', 'bpi', 'pcs', 'isi', 'odi', 'phq9'],
      missing: [],
    })
  })

  it('stays open while anything required is missing, and is in progress', async () => {
    bench.setClock(morning('2026-02-03'))
    const { reassessmentId, version } = await slot('relief_end')
    const answers = Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((item) => [item, 1]))
    const answer = await as(bench, clinic.psychologist, {
      verb: recordReassessment,
      input: {
        idempotencyKey: key(),
        reassessmentId: reassessmentId as never,
        version,
        on: '2026-02-03',
        responses: [{ instrument: 'isi', answers }],
      },
    })
    expect(answer).toMatchObject({
      completed: false,
      missing: ['nrs', 'bpi', 'pcs', 'odi', 'phq9'],
    })
    expect(await slot('relief_end')).toMatchObject({
      status: 'due',
      inProgress: true,
      recorded: ['isi'],
    })
  })

  it('points at the answer that is out of range and keeps nothing of it', async () => {
    bench.setClock(morning('2026-02-03'))
    await expect(record('relief_end', '2026-02-03', 11)).rejects.toMatchObject({
      fields: { 'responses.0.answers.1': 'out_of_range' },
    })
    expect((await slot('relief_end')).recorded).toEqual([])
  })

  it('keeps an answer about self-harm however little else is answered, and asks for the rest', async () => {
    bench.setClock(morning('2026-02-03'))
    const open = await slot('relief_end')
    const send = (answers: Record<string, number>) =>
      as(bench, clinic.psychologist, {
        verb: recordReassessment,
        input: {
          idempotencyKey: key(),
          reassessmentId: open.reassessmentId as never,
          version: open.version,
          on: '2026-02-03',
          responses: [{ instrument: 'phq9', answers }],
        },
      })
    await expect(send({})).rejects.toMatchObject({
      fields: { 'responses.0.answers': 'nothing_answered' },
    })
    expect(await send({ '9': 2 })).toMatchObject({ completed: false })
    const kept = await rawSql(
      bench,
      clinic.psychologist,
      'select scores, flags from response where cardinality(flags) > 0',
    )
    expect(kept).toMatchObject([{ scores: {}, flags: ['item9_positive'] }])
    expect((await slot('relief_end')).recorded).toEqual([])
  })

  it('refuses a date outside the window or ahead', async () => {
    bench.setClock(morning('2026-02-03'))
    await expect(record('relief_end', '2026-01-25')).rejects.toMatchObject({
      fields: { on: 'date_before_window' },
    })
    await expect(record('relief_end', '2026-02-04')).rejects.toMatchObject({
      fields: { on: 'date_in_future' },
    })
  })

  it('takes declined and not possible as answers with a reason', async () => {
    bench.setClock(morning('2026-02-03'))
    await tick(bench.engine, log)
    const { reassessmentId, version } = await slot('relief_end')
    await as(bench, clinic.physiotherapist, {
      verb: excuseReassessment,
      input: {
        idempotencyKey: key(),
        reassessmentId: reassessmentId as never,
        version,
        outcome: 'declined',
        reason: 'Tired of forms',
      },
    })
    expect(await slot('relief_end')).toMatchObject({ status: 'declined', reason: 'Tired of forms' })
    expect(await alerts()).toEqual([])
  })

  it('is refused for an admin and for a clinician outside the care team', async () => {
    bench.setClock(morning('2026-02-03'))
    const { reassessmentId, version } = await slot('relief_end')
    const input = {
      idempotencyKey: key(),
      reassessmentId: reassessmentId as never,
      version,
      on: '2026-02-03',
      responses: [{ instrument: 'nrs', answers: { '1': 3 } }],
    }
    const outsider = { ...clinic.psychologist, userId: uuidv7() }
    for (const actor of [clinic.admin, outsider]) {
      await expect(as(bench, actor, { verb: recordReassessment, input })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const other = await buildClinic(bench)
    await expect(
      as(bench, other.acupuncturist, { verb: recordReassessment, input }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('pausing', () => {
  it('moves every open due date by the paused days and what is closed not at all', async () => {
    await assessed('2026-01-05')
    await join(clinic.psychologist, 'psychology')
    await record('baseline', '2026-01-05')
    bench.setClock(morning('2026-01-20'))
    await as(bench, clinic.acupuncturist, {
      verb: pauseEpisode,
      input: { idempotencyKey: key(), patientId, version: 2, reason: 'Operation' },
    })
    bench.setClock(morning('2026-02-02'))
    await tick(bench.engine, log)
    expect(await alerts()).toEqual([])
    bench.setClock(morning('2026-02-09'))
    await as(bench, clinic.acupuncturist, {
      verb: resumeEpisode,
      input: { idempotencyKey: key(), patientId, version: 3 },
    })
    expect((await slot('baseline')).dueOn).toBe('2026-01-05')
    // 20 January to 9 February: 20 days.
    expect((await slot('relief_end')).dueOn).toBe(addDays('2026-02-02', 20))
    bench.setClock(morning('2026-02-22'))
    await tick(bench.engine, log)
    expect((await alerts()).map(({ rule }) => rule)).toEqual(['DUE'])
  })
})

describe('discharge', () => {
  it('makes what is open not applicable, ends the alerts and takes the patient off the clock', async () => {
    await assessed('2026-01-05')
    bench.setClock(morning('2026-02-02'))
    await tick(bench.engine, log)
    await as(bench, clinic.acupuncturist, {
      verb: dischargeEpisode,
      input: {
        idempotencyKey: key(),
        patientId,
        version: 2,
        reason: 'patient_choice',
        note: null,
      },
    })
    expect((await slot('relief_end')).status).toBe('not_applicable')
    expect((await alerts()).filter(({ rule }) => rule === 'DUE')).toEqual([])
    const due = await listDue(bench.engine.app, {
      at: '2027-12-31T00:00:00.000Z',
      limit: 500,
      where: 'inside',
    })
    const mine = due.filter(
      ({ organizationId, kind }) => organizationId === clinic.organizationId && kind !== 'digest',
    )
    // The baseline that was missed is still the coordinator's to settle.
    expect(mine.map(({ kind }) => kind)).toEqual(['alert'])
  })
})

describe('a request', () => {
  it('opens a reassessment of its own when none is near', async () => {
    await assessed('2026-01-05')
    bench.setClock(morning('2026-04-10'))
    await as(bench, clinic.acupuncturist, {
      verb: requestReassessment,
      input: { idempotencyKey: key(), patientId, dueOn: '2026-04-15', reason: 'New leg pain' },
    })
    expect((await slot('on_request')).dueOn).toBe('2026-04-15')
  })

  it('becomes one with a reassessment that is near', async () => {
    await assessed('2026-01-05')
    bench.setClock(morning('2026-01-28'))
    await as(bench, clinic.acupuncturist, {
      verb: requestReassessment,
      input: { idempotencyKey: key(), patientId, dueOn: '2026-01-29', reason: 'Before holidays' },
    })
    expect((await slots()).map((row) => row.slot)).not.toContain('on_request')
    expect((await slot('relief_end')).dueOn).toBe('2026-01-29')
  })
})

describe('a clinic that moves its clock', () => {
  it('moves the instant at which its due dates begin', async () => {
    await assessed('2026-01-05')
    bench.setClock(morning('2026-01-06'))
    await as(bench, clinic.admin, {
      verb: saveSettings,
      input: {
        idempotencyKey: key(),
        version: 1,
        name: 'Test clinic',
        timeZone: 'Pacific/Auckland',
        workingWeek: [null, null, null, null, null, null, null],
        holidays: [],
        onCallUserId: null,
        wholeClinicTeam: false,
      },
    })
    // The window of 2 February opens on 26 January; midnight in Auckland is 11:00 UTC of the day before.
    const due = await listDue(bench.engine.app, {
      at: '2026-12-31T00:00:00.000Z',
      limit: 5000,
      where: 'inside',
    })
    const { reassessmentId } = await slot('relief_end')
    expect(due.find(({ ref }) => ref === reassessmentId)?.dueAt).toBe('2026-01-25T11:00:00.000Z')
  })
})

describe.each([
  // The clock changes on 8 March in New York, on 5 April in Auckland; São Paulo keeps its own.
  ['America/Sao_Paulo', '2026-02-09', '2026-03-09T02:59:59.000Z', '2026-03-09T03:00:00.000Z'],
  ['America/New_York', '2026-02-09', '2026-03-09T03:59:59.000Z', '2026-03-09T04:00:00.000Z'],
  ['Pacific/Auckland', '2026-03-09', '2026-04-05T11:59:59.000Z', '2026-04-05T12:00:00.000Z'],
])('a clinic in %s', (zone, dayZero, before, midnight) => {
  it('raises DUE at its own midnight', async () => {
    await assessed(dayZero, zone)
    await join(clinic.psychologist, 'psychology')
    await record('baseline', dayZero)
    bench.setClock(before)
    await tick(bench.engine, log)
    expect(await alerts()).toEqual([])
    bench.setClock(midnight)
    await tick(bench.engine, log)
    expect((await slot('relief_end')).status).toBe('due')
    expect((await alerts()).map(({ rule }) => rule)).toEqual(['DUE'])
  })
})
