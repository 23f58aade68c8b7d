import { idempotencyKeySchema, type PatientId } from '@meridian/domain'
import { noRedFlags } from '@meridian/domain/episodes'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAssessment } from '../../testing/assessment.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { rawSql } from '../../testing/raw-sql.ts'
import { readPatient } from '../patients/read-patient.ts'
import { registerPatient } from '../patients/register-patient.ts'
import { listPatientReassessments } from '../reassessments/list-reassessments.ts'
import { completeAssessment } from './complete-assessment.ts'
import { correctAssessment } from './correct-assessment.ts'
import { readAssessment } from './read-assessment.ts'

const day = '2026-01-05'
const key = () => idempotencyKeySchema.parse(uuidv7())

let bench: Bench
let clinic: TestClinic
let patientId: PatientId

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

beforeEach(async () => {
  bench.setClock(`${day}T08:00:00.000Z`)
  clinic = await buildClinic(bench)
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
      referredOn: day,
      confirmedDuplicate: false,
    },
  })
  patientId = registered.patientId as PatientId
})

function complete(overrides: Partial<Parameters<typeof buildAssessment>[0]> = {}) {
  return as(bench, clinic.acupuncturist, {
    verb: completeAssessment,
    input: {
      idempotencyKey: key(),
      patientId,
      version: 1,
      ...buildAssessment({ on: day, ...overrides }),
    },
  })
}

function correctionOf(overrides: Partial<Parameters<typeof buildAssessment>[0]> = {}) {
  const { on: _, ...found } = buildAssessment({ on: day, ...overrides })
  return { idempotencyKey: key(), patientId, version: 2, reason: 'Wrong box', ...found }
}

const correct = (overrides = {}) =>
  as(bench, clinic.acupuncturist, { verb: correctAssessment, input: correctionOf(overrides) })

const read = () => as(bench, clinic.acupuncturist, { verb: readAssessment, input: { patientId } })

async function baseline() {
  const { rows } = await as(bench, clinic.acupuncturist, {
    verb: listPatientReassessments,
    input: { patientId },
  })
  return rows.find(({ slot }) => slot === 'baseline')?.battery
}

describe('reading the initial assessment', () => {
  it('is for the care team alone, and finds no patient of another organization', async () => {
    await complete()
    for (const actor of [clinic.admin, clinic.psychologist]) {
      const refused = as(bench, actor, { verb: readAssessment, input: { patientId } })
      await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
    }
    const other = await buildClinic(bench)
    const hidden = as(bench, other.acupuncturist, { verb: readAssessment, input: { patientId } })
    await expect(hidden).rejects.toMatchObject({ code: 'not_found' })
  })

  it('has nothing before it is complete', async () => {
    expect(await read()).toEqual({ rows: [] })
  })
})

describe('completing it', () => {
  it('aims the plan at the mechanisms and keeps what was found', async () => {
    const mechanisms = [{ mechanism: 'sleep_disturbance' as const, confidence: 'high' as const }]
    await complete({ mechanisms, diagnosis: 'Fibromyalgia' })
    expect((await read()).rows).toMatchObject([
      { number: 1, on: day, mechanisms, diagnosis: 'Fibromyalgia', reason: null },
    ])
    const [plan] = await rawSql(
      bench,
      clinic.acupuncturist,
      `select content from plan_version where patient_id = '${patientId}'`,
    )
    expect(plan?.content).toMatchObject({ mechanisms })
  })

  it('pins each red flag that is present, once', async () => {
    const redFlags = { ...noRedFlags, malignancy: 'present' as const }
    await complete({ redFlags, redFlagAction: 'Referred today' })
    await correct({ redFlags, redFlagAction: 'Referred today' })
    const { facts } = await as(bench, clinic.acupuncturist, {
      verb: readPatient,
      input: { patientId },
    })
    expect(facts).toMatchObject([
      {
        kind: 'red_flag',
        detail: 'History of cancer with unexplained weight loss or night pain',
      },
    ])
  })

  it('asks for pain on the chosen scale, and for the scale of the region', async () => {
    await complete({ painScale: 'vas', regions: ['neck'] })
    const battery = await baseline()
    expect(battery).toEqual(expect.arrayContaining(['vas', 'ndi']))
    expect(battery).not.toContain('nrs')
    expect(battery).not.toContain('odi')
  })
})

describe('correcting it', () => {
  it('is refused for whoever does not coordinate, before day 0, and at another version', async () => {
    const early = as(bench, clinic.acupuncturist, {
      verb: correctAssessment,
      input: { ...correctionOf(), version: 1 },
    })
    await expect(early).rejects.toMatchObject({ reason: 'episode_referred' })
    await complete()
    const others = as(bench, clinic.psychologist, {
      verb: correctAssessment,
      input: correctionOf(),
    })
    await expect(others).rejects.toMatchObject({ code: 'forbidden' })
    const stale = as(bench, clinic.acupuncturist, {
      verb: correctAssessment,
      input: { ...correctionOf(), version: 1 },
    })
    await expect(stale).rejects.toMatchObject({ reason: 'version_stale' })
  })

  it('changes what open reassessments ask and keeps how it stood', async () => {
    await complete({ regions: ['lumbar'] })
    expect(await baseline()).toContain('odi')
    await correct({ regions: ['neck'] })
    expect(await baseline()).toContain('ndi')
    expect(await baseline()).not.toContain('odi')
    expect((await read()).rows).toMatchObject([
      { number: 2, on: day, regions: ['neck'], reason: 'Wrong box' },
      { number: 1, on: day, regions: ['lumbar'], reason: null },
    ])
  })

  it('writes the next version of the plan when the mechanisms are others, and none when not', async () => {
    await complete()
    const versions = () =>
      rawSql(
        bench,
        clinic.acupuncturist,
        `select number, cause, reason from plan_version where patient_id = '${patientId}' order by number`,
      )
    await correct({ diagnosis: 'Another name for it' })
    expect(await versions()).toHaveLength(1)
    await as(bench, clinic.acupuncturist, {
      verb: correctAssessment,
      input: {
        ...correctionOf({ mechanisms: [{ mechanism: 'deconditioning', confidence: 'low' }] }),
        version: 3,
      },
    })
    expect(await versions()).toMatchObject([
      { number: 1, cause: 'proposed' },
      { number: 2, cause: 'revised', reason: 'Wrong box' },
    ])
  })
})
