import { type AnswerSource, instrumentIds } from '@meridian/domain/instruments'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAssessment } from '../../testing/assessment.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { wholeForm } from '../../testing/whole-form.ts'
import { completeAssessment } from '../episodes/complete-assessment.ts'
import { registerPatient } from '../patients/register-patient.ts'
import { listPatientReassessments } from '../reassessments/list-reassessments.ts'
import { recordAssessment } from './record-assessment.ts'

const key = () => uuidv7() as never

let bench: Bench
let clinic: TestClinic
let patientId: never

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

beforeEach(async () => {
  bench.setClock('2026-01-05T08:00:00.000Z')
  clinic = await buildClinic(bench)
  const registered = await as(bench, clinic.acupuncturist, {
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
  patientId = registered.patientId as never
})

function record(
  instrument: (typeof instrumentIds)[number],
  answers: Record<string, number | string>,
  { on = '2026-01-05', by = clinic.acupuncturist, source = 'items' as AnswerSource } = {},
) {
  const input = { idempotencyKey: key(), patientId, instrument, answers, on, source }
  return as(bench, by, { verb: recordAssessment, input })
}

function assess() {
  return as(bench, clinic.acupuncturist, {
    verb: completeAssessment,
    input: {
      idempotencyKey: key(),
      patientId,
      version: 1,
      ...buildAssessment({ on: '2026-01-05', regions: ['neck'] }),
    },
  })
}

describe('entering an instrument', () => {
  it('is refused outside the care team', async () => {
    const refused = record('nrs', { '1': 4 }, { by: clinic.physiotherapist })
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('does not find the patient of another organization', async () => {
    const other = await buildClinic(bench)
    const refused = record('nrs', { '1': 4 }, { by: other.acupuncturist })
    await expect(refused).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuses tomorrow, answers out of range, and an empty form', async () => {
    await expect(record('nrs', { '1': 4 }, { on: '2026-01-06' })).rejects.toMatchObject({
      fields: { on: 'date_in_future' },
    })
    await expect(record('nrs', { '1': 11 })).rejects.toMatchObject({
      fields: { 'answers.1': 'out_of_range' },
    })
    await expect(record('bpi', {})).rejects.toMatchObject({
      fields: { answers: 'nothing_answered' },
    })
  })

  it('keeps a form that is too little to score, as no answer to what asks for it', async () => {
    await assess()
    const begun = await record('phq9', { '1': 2, '2': 1 })
    expect(begun).toMatchObject({ status: 'incomplete', scores: {}, slot: 'baseline' })
    const part = await record('bpi', { worst: 6, least: 2, average: 4, now: 5 })
    expect(part).toMatchObject({ status: 'partial', scores: { severity: 4.25 } })
    const list = { verb: listPatientReassessments, input: { patientId } }
    const { rows } = await as(bench, clinic.acupuncturist, list)
    expect(rows.find(({ slot }) => slot === 'baseline')).toMatchObject({
      status: 'due',
      recorded: [],
      begun: expect.arrayContaining(['phq9', 'bpi']),
      inProgress: true,
    })
  })

  it.each(instrumentIds)('keeps %s without a reassessment', async (id) => {
    const answer = await record(id, wholeForm(id))
    expect(answer).toMatchObject({ slot: null, completed: false })
    expect(answer.status).not.toBe('incomplete')
  })

  it('files pain to the open baseline, which the last instrument it asks for closes', async () => {
    await assess()
    for (const id of ['nrs', 'bpi', 'pcs', 'isi', 'psqi', 'ndi'] as const) {
      const filed = await record(id, wholeForm(id))
      expect(filed).toMatchObject({ slot: 'baseline', completed: false })
    }
    const last = await record('phq9', wholeForm('phq9'))
    expect(last).toMatchObject({ slot: 'baseline', completed: true })
  })

  it('counts for the baseline what was answered before the initial assessment', async () => {
    for (const id of ['nrs', 'bpi', 'pcs', 'isi', 'psqi', 'phq9'] as const) {
      expect(await record(id, wholeForm(id))).toMatchObject({ slot: null })
    }
    await assess()
    const last = await record('ndi', wholeForm('ndi'))
    expect(last).toMatchObject({ slot: 'baseline', completed: true })
  })

  // ISI: at least 14 days apart (reference §1.15).
  it.each([
    ['2025-12-23', null],
    ['2025-12-22', 'baseline'],
  ])('on 5 January after one of %s is filed to: %s', async (before, slot) => {
    await record('isi', wholeForm('isi'), { on: before })
    await assess()
    expect(await record('isi', wholeForm('isi'))).toMatchObject({ slot })
  })

  it('leaves unscheduled what no open reassessment asks for', async () => {
    await assess()
    expect(await record('peg', { '1': 3, '2': 4, '3': 5 })).toMatchObject({ slot: null })
  })

  it('tells a change of 2 points on the NRS from a smaller one', async () => {
    await assess()
    await record('nrs', { '1': 6 })
    bench.setClock('2026-01-06T08:00:00.000Z')
    const smaller = await record('nrs', { '1': 5 }, { on: '2026-01-06' })
    expect(smaller.slot).toBeNull()
    expect(smaller.changes.map(({ since, classification }) => [since, classification])).toEqual([
      ['baseline', 'unchanged'],
      ['previous', 'unchanged'],
    ])
    const larger = await record('nrs', { '1': 4 }, { on: '2026-01-06' })
    expect(larger.changes).toMatchObject([
      { since: 'baseline', before: 6, after: 4, classification: 'improved' },
      { since: 'previous', before: 5, after: 4, classification: 'unchanged' },
    ])
  })
})

describe('totals from paper', () => {
  const total = (instrument: (typeof instrumentIds)[number], answers: Record<string, number>) =>
    record(instrument, answers, { source: 'total_entry' })

  it('are banded, and count as answered', async () => {
    await assess()
    expect(await total('isi', { total: 15 })).toMatchObject({
      status: 'scored',
      scores: { total: 15 },
      bands: { total: 'moderate' },
      slot: 'baseline',
    })
  })

  it('are refused beside their field when they disagree or are out of range', async () => {
    await expect(total('pcs', { total: 7, rumination: 8 })).rejects.toMatchObject({
      fields: { 'answers.total': 'totals_disagree' },
    })
    await expect(total('isi', { total: 29 })).rejects.toMatchObject({
      fields: { 'answers.total': 'out_of_range' },
    })
    await expect(total('isi', { '1': 2 })).rejects.toMatchObject({
      fields: { 'answers.1': 'unknown_score' },
    })
  })

  it('of a PHQ-9 ask about self-harm, which no total answers', async () => {
    const { raised, flags } = await total('phq9', { total: 3 })
    expect(flags).toEqual(['item9_not_answered'])
    expect(raised).toMatchObject([{ rule: 'SI-3' }])
  })
})

describe('an answer about self-harm, within a reassessment and outside one', () => {
  it('is told at once, each time anew', async () => {
    const answers = { '9': 2 }
    const before = await record('phq9', answers, { on: '2025-12-20' })
    expect(before.slot).toBeNull()
    expect(before.raised).toMatchObject([{ rule: 'SI-2', tier: 'T1' }])
    await assess()
    bench.setClock('2026-01-19T08:00:00.000Z')
    for (const _ of ['once', 'again']) {
      const { raised } = await record('phq9', answers, { on: '2026-01-19' })
      expect(raised).toMatchObject([{ rule: 'SI-2', tier: 'T1', nobody: false }])
    }
  })
})
