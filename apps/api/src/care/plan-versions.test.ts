import { inTenant } from '@meridian/db'
import { findEpisode, listPlanVersions } from '@meridian/db/repositories'
import type { PatientId } from '@meridian/domain'
import { idempotencyKeySchema } from '@meridian/domain'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { completeAssessment } from '../features/episodes/complete-assessment.ts'
import { decideOnPhase } from '../features/episodes/decide-phase.ts'
import { registerPatient } from '../features/patients/register-patient.ts'
import { buildAssessment } from '../testing/assessment.ts'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../testing/bench.ts'
import { rawSql } from '../testing/raw-sql.ts'

let bench: Bench
let clinic: TestClinic
let patientId: PatientId

const key = () => idempotencyKeySchema.parse(uuidv7())

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
      sex: 'female',
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
  patientId = registered.patientId as PatientId
  await as(bench, clinic.acupuncturist, {
    verb: completeAssessment,
    input: {
      idempotencyKey: key(),
      patientId,
      version: 1,
      ...buildAssessment({ on: '2026-01-05', regions: ['neck'] }),
    },
  })
})

function versions() {
  const { organizationId } = clinic
  return inTenant(bench.engine.app, { organizationId, userId: null }, async (tx) => {
    const episode = await findEpisode(tx, { organizationId, patientId })
    return listPlanVersions(tx, { organizationId, episodeId: episode?.id ?? '' })
  })
}

describe('the versions of a plan', () => {
  it('begin with the protocol, owned by who is there', async () => {
    const [first, ...others] = await versions()
    expect(others).toEqual([])
    expect(first).toMatchObject({ number: 1, cause: 'proposed', reason: null })
    const owners = first?.content.items.map(({ modality, ownerId }) => [modality, ownerId])
    expect(Object.fromEntries(owners ?? [])).toMatchObject({
      acupuncture: clinic.acupuncturist.userId,
      exercise: null,
    })
  })

  it('go on with each phase decision, whose content stays', async () => {
    await as(bench, clinic.acupuncturist, {
      verb: decideOnPhase,
      input: {
        idempotencyKey: key(),
        patientId,
        version: 2,
        decision: 'extend',
        reason: 'Two sessions were missed',
      },
    })
    const [second, first] = await versions()
    expect(second).toMatchObject({ number: 2, cause: 'phase_decided', content: first?.content })
    // Relief of 28 days, extended by one transition week.
    expect(second?.phases.spans[0]).toMatchObject({ phase: 'relief', fromDay: 0, toDay: 35 })
    expect(first?.phases.spans[0]).toMatchObject({ phase: 'relief', fromDay: 0, toDay: 28 })
  })

  it('cannot be changed or deleted by the application', async () => {
    for (const statement of ["update plan_version set reason = 'x'", 'delete from plan_version']) {
      const changed = rawSql(bench, clinic.acupuncturist, statement)
      await expect(changed).rejects.toThrow('permission denied')
    }
  })
})
