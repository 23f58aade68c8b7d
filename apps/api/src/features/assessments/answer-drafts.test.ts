import { inTenant } from '@meridian/db'
import { listDue, listUnsettledAlerts } from '@meridian/db/repositories'
import { addMinutes } from '@meridian/domain'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { tick } from '../../worker-loop.ts'
import { registerPatient } from '../patients/register-patient.ts'
import { discardAnswerDraft } from './discard-answer-draft.ts'
import { listAnswerDrafts } from './list-answer-drafts.ts'
import { recordAssessment } from './record-assessment.ts'
import { saveAnswerDraft } from './save-answer-draft.ts'

const log = pino({ level: 'silent' })
const key = () => uuidv7() as never
const began = '2026-01-05T08:00:00.000Z'

let bench: Bench
let clinic: TestClinic
let patientId: never

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

beforeEach(async () => {
  bench.setClock(began)
  clinic = await buildClinic(bench)
  const { patientId: registered } = await as(bench, clinic.acupuncturist, {
    verb: registerPatient,
    input: {
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
      referredOn: '2026-01-05',
      confirmedDuplicate: false,
    },
  })
  patientId = registered as never
})

type Answers = Record<string, number>

interface Typed {
  readonly answers: Answers
  readonly baseVersion?: number
  readonly draftId?: string
  readonly continues?: string | null
  readonly by?: TestClinic['acupuncturist']
}

const draft = uuidv7()

function save({ answers, baseVersion = 0, draftId = draft, continues = null, by }: Typed) {
  const form = { instrument: 'phq9' as const, source: 'items' as const, answers, totals: {} }
  return as(bench, by ?? clinic.acupuncturist, {
    verb: saveAnswerDraft,
    input: {
      draftId: draftId as never,
      patientId,
      instrument: 'phq9',
      reassessmentId: null,
      baseVersion,
      on: '2026-01-05',
      forms: [{ ...form, continues: continues as never }],
    },
  })
}

function record(answers: Answers, more: { draftId?: string; continues?: string } = {}) {
  const input = { idempotencyKey: key(), patientId, instrument: 'phq9' as const, answers }
  return as(bench, clinic.acupuncturist, {
    verb: recordAssessment,
    input: { ...input, ...(more as object), on: '2026-01-05' },
  })
}

const listOwn = (by = clinic.acupuncturist) =>
  as(bench, by, { verb: listAnswerDrafts, input: {} }).then(({ drafts }) => drafts)

const later = (minutes: number, seconds = 0) =>
  new Date(Date.parse(addMinutes(began, minutes)) + seconds * 1000).toISOString()

async function lookAt(moment: string) {
  bench.setClock(moment)
  await tick(bench.engine, log)
}

async function listAlerts() {
  const { organizationId } = clinic
  const rows = await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
    listUnsettledAlerts(tx, { organizationId, patientId }),
  )
  return rows.map(({ rule, inputs }) => [rule, inputs.item9])
}

const listDueDrafts = async () =>
  (
    await listDue(bench.engine.app, {
      at: '2027-01-01T00:00:00.000Z',
      limit: 5000,
      where: 'inside',
    })
  ).filter(
    ({ kind, organizationId }) =>
      kind === 'answer_draft' && organizationId === clinic.organizationId,
  )

describe('answers being entered', () => {
  it('are kept by nobody outside the care team, and of no patient of another organization', async () => {
    const refused = save({ answers: { '1': 1 }, by: clinic.physiotherapist })
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
    const other = await buildClinic(bench)
    const elsewhere = save({ answers: { '1': 1 }, by: other.acupuncturist })
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are their author’s alone, whoever knows the id', async () => {
    await save({ answers: { '1': 1 } })
    expect(await listOwn()).toMatchObject([
      { draftId: draft, patientName: 'Ana Example', forms: [{ answers: { '1': 1 } }] },
    ])
    expect(await listOwn(clinic.psychologist)).toEqual([])
    const discarded = as(bench, clinic.psychologist, {
      verb: discardAnswerDraft,
      input: { draftId: draft },
    })
    await expect(discarded).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are not typed over from an older version, and a repeat after a lost answer is answered', async () => {
    await save({ answers: { '1': 1 } })
    await save({ answers: { '1': 2 }, baseVersion: 1 })
    const repeated = await save({ answers: { '1': 2 }, baseVersion: 1 })
    expect(repeated.version).toBe(2)
    await expect(save({ answers: { '1': 3 }, baseVersion: 1 })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'draft_changed',
      parameters: { version: 2 },
    })
  })

  it('are gone once the form is saved, also for a late save of the draft', async () => {
    await save({ answers: { '1': 1, '9': 1 } })
    await record({ '1': 1, '9': 1 }, { draftId: draft })
    expect(await listOwn()).toEqual([])
    expect(await listDueDrafts()).toEqual([])
    await expect(save({ answers: { '1': 1 } })).rejects.toMatchObject({ reason: 'draft_saved' })
  })

  const readRaw = (userId: string | null) =>
    inTenant(bench.engine.app, { organizationId: clinic.organizationId, userId }, async (tx) => [
      ...(await tx.execute<{ id: string; sealed: string }>(
        `select id, encode(sealed_content, 'escape') as sealed from answer_draft`,
      )),
    ])

  it('lie sealed in the database', async () => {
    await save({ answers: { '9': 3 } })
    const [row] = await readRaw(clinic.acupuncturist.userId)
    expect(row?.sealed.length).toBeGreaterThan(20)
    expect(row?.sealed).not.toContain('answers')
  })

  it('are seen by the system only while thoughts of self-harm stand in them, by colleagues never', async () => {
    await save({ answers: { '9': 3 } })
    await save({ answers: { '9': 0 }, draftId: uuidv7() })
    expect((await readRaw(null)).map(({ id }) => id)).toEqual([draft])
    expect(await readRaw(clinic.psychologist.userId)).toEqual([])
  })
})

describe('thoughts of self-harm answered in a draft', () => {
  it('are told after ten minutes, not a second before, to the people of the patient', async () => {
    await save({ answers: { '9': 2 } })
    await lookAt(later(9, 59))
    expect(await listAlerts()).toEqual([])
    await lookAt(later(10))
    expect(await listAlerts()).toEqual([['SI-2', 2]])
    await lookAt(later(30))
    expect(await listAlerts()).toEqual([['SI-2', 2]])
  })

  it('count from the moment they were answered, whatever else is typed meanwhile', async () => {
    await save({ answers: { '9': 1 } })
    bench.setClock(later(9))
    await save({ answers: { '8': 1, '9': 1 }, baseVersion: 1 })
    await lookAt(later(10))
    expect(await listAlerts()).toEqual([['SI-1', 1]])
  })

  it('are not told when they were taken back before, or the draft was thrown away', async () => {
    await save({ answers: { '9': 2 } })
    bench.setClock(later(5))
    await save({ answers: { '9': 0 }, baseVersion: 1 })
    const other = uuidv7()
    await save({ answers: { '9': 3 }, draftId: other })
    await as(bench, clinic.acupuncturist, { verb: discardAnswerDraft, input: { draftId: other } })
    expect(await listDueDrafts()).toEqual([])
    await lookAt(later(60))
    expect(await listAlerts()).toEqual([])
  })

  it('are told once by two workers', async () => {
    await save({ answers: { '9': 2 } })
    bench.setClock(later(10))
    await Promise.all([tick(bench.engine, log), tick(bench.engine, log)])
    expect(await listAlerts()).toEqual([['SI-2', 2]])
  })

  it('are not told again when the very same answer is saved then', async () => {
    await save({ answers: { '9': 2 } })
    await lookAt(later(10))
    const { raised } = await record({ '1': 1, '9': 2 }, { draftId: draft })
    expect(raised).toEqual([])
    expect(await listAlerts()).toEqual([['SI-2', 2]])
  })

  it('are told again when another answer is saved, and when it is only changed and stands', async () => {
    await save({ answers: { '9': 2 } })
    await lookAt(later(10))
    bench.setClock(later(12))
    await save({ answers: { '9': 1 }, baseVersion: 1 })
    await lookAt(later(21, 59))
    expect(await listAlerts()).toEqual([['SI-2', 2]])
    await lookAt(later(22))
    expect(await listAlerts()).toHaveLength(2)
    const { raised } = await record({ '9': 3 }, { draftId: draft })
    expect(raised).toMatchObject([{ rule: 'SI-2' }])
    expect(await listAlerts()).toHaveLength(3)
  })
})

describe('a form saved in part and gone on with', () => {
  const symptoms = { '1': 2, '2': 2, '3': 2, '4': 2, '5': 2, '6': 2, '7': 2, '8': 2 }

  it('keeps both, and tells of the same answer once', async () => {
    const begun = await record({ '1': 0, '9': 2 })
    expect(begun).toMatchObject({ status: 'incomplete', scores: {}, raised: [{ rule: 'SI-2' }] })
    expect(begun.missing).toEqual(['2', '3', '4', '5', '6', '7', '8'])
    const whole = await record({ ...symptoms, '9': 2 }, { continues: begun.responseId })
    expect(whole.raised.map(({ rule }) => rule)).not.toContain('SI-2')
    expect(whole).toMatchObject({ status: 'scored', scores: { total: 18 }, changes: [] })
  })

  it('tells of another answer than before', async () => {
    const begun = await record({ '9': 2 })
    const { raised } = await record({ '9': 3 }, { continues: begun.responseId })
    expect(raised).toMatchObject([{ rule: 'SI-2' }])
  })

  it('still sees the rise from 0 of the form before, not from its own first part', async () => {
    await record({ ...symptoms, '9': 0 })
    bench.setClock(later(1))
    const begun = await record({ '9': 1 })
    expect(begun.raised).toMatchObject([{ rule: 'SI-1' }])
    const { raised } = await record({ ...symptoms, '9': 1 }, { continues: begun.responseId })
    expect(raised.map(({ rule }) => rule)).toContain('SI-2')
  })

  it('is gone on with once, and only as the same form of the same patient', async () => {
    const begun = await record({ '1': 1 })
    await record({ '1': 1, '2': 1 }, { continues: begun.responseId })
    const again = record({ '1': 1, '3': 1 }, { continues: begun.responseId })
    await expect(again).rejects.toMatchObject({ reason: 'form_continued' })
    const foreign = record({ '1': 1 }, { continues: uuidv7() })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves the question about self-harm open for the day, and is asked about the day after', async () => {
    await record({ '1': 1, '2': 1 })
    expect(await listAlerts()).toEqual([])
    bench.setClock('2026-01-06T08:00:00.000Z')
    await as(bench, clinic.acupuncturist, {
      verb: recordAssessment,
      input: {
        idempotencyKey: key(),
        patientId,
        instrument: 'nrs',
        answers: { '1': 3 },
        on: '2026-01-06',
      },
    })
    expect(await listAlerts()).toEqual([['SI-3', null]])
  })
})
