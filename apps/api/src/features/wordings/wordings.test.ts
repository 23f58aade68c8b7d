import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, type Bench, buildClinic, createBench, type TestClinic } from '../../testing/bench.ts'
import { readAssessments } from '../assessments/read-assessments.ts'
import { registerPatient } from '../patients/register-patient.ts'
import { listWordings } from './list-wordings.ts'
import { uploadWording } from './upload-wording.ts'
import { withdrawWording } from './withdraw-wording.ts'

const key = () => uuidv7() as never

let bench: Bench
let clinic: TestClinic

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())

beforeEach(async () => {
  bench.setClock('2026-11-24T08:00:00.000Z')
  clinic = await buildClinic(bench)
})

/** Invented words: no licensed text is ever in this repository. */
const packOf = (version: string, validUntil = '2027-01-01', locale = 'en') => ({
  instrumentId: 'nrs' as const,
  version,
  locale,
  itemText: { '1': `Invented question ${version}` },
  anchors: { '1': { 0: 'Nothing at all' } },
  copyrightNotice: '© Nobody',
  licenceRef: 'Invented licence',
  validUntil,
})

function upload(pack: ReturnType<typeof packOf>, by = clinic.admin) {
  return as(bench, by, { verb: uploadWording, input: { idempotencyKey: key(), pack } })
}

function withdraw(packId: string, by = clinic.admin) {
  const input = { idempotencyKey: key(), packId: packId as never }
  return as(bench, by, { verb: withdrawWording, input })
}

async function listStatuses() {
  const { rows } = await as(bench, clinic.admin, { verb: listWordings, input: {} })
  return rows.map(({ version, status }) => [version, status])
}

async function readWording(language = 'en') {
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
      language,
      nextOfKin: null,
      sharingConsentOn: null,
      referredOn: '2026-11-24',
      confirmedDuplicate: true,
    },
  })
  const { rows } = await as(bench, clinic.acupuncturist, {
    verb: readAssessments,
    input: { patientId: registered.patientId as never, instruments: ['nrs'] },
  })
  return rows[0]?.wording?.itemText['1'] ?? null
}

describe('the wording of an instrument', () => {
  it('is loaded, listed and withdrawn by an admin alone', async () => {
    const refused = { code: 'forbidden' }
    const { packId } = await upload(packOf('1'))
    await expect(upload(packOf('2'), clinic.acupuncturist)).rejects.toMatchObject(refused)
    await expect(withdraw(packId, clinic.psychologist)).rejects.toMatchObject(refused)
    const listed = as(bench, clinic.physiotherapist, { verb: listWordings, input: {} })
    await expect(listed).rejects.toMatchObject(refused)
  })

  it('of another organization is not found', async () => {
    const other = await buildClinic(bench)
    const { packId } = await upload(packOf('1'), other.admin)
    await expect(withdraw(packId)).rejects.toMatchObject({ code: 'not_found' })
    expect(await readWording()).toBeNull()
  })

  it('is refused when the licence has ended, and taken on its last day', async () => {
    await expect(upload(packOf('1', '2026-11-23'))).rejects.toMatchObject({
      fields: { 'pack.validUntil': 'wording_expired' },
    })
    await upload(packOf('1', '2026-11-24'))
    expect(await listStatuses()).toEqual([['1', 'in_use']])
  })

  it('is the newest one, until it expires or is withdrawn', async () => {
    await upload(packOf('1'))
    bench.setClock('2026-11-24T09:00:00.000Z')
    const { packId } = await upload(packOf('2', '2026-11-30'))
    expect(await readWording()).toBe('Invented question 2')
    expect(await listStatuses()).toEqual([
      ['2', 'in_use'],
      ['1', 'replaced'],
    ])
    bench.setClock('2026-12-01T09:00:00.000Z')
    expect(await listStatuses()).toEqual([
      ['2', 'expired'],
      ['1', 'in_use'],
    ])
    bench.setClock('2026-11-25T09:00:00.000Z')
    await withdraw(packId)
    expect(await readWording()).toBe('Invented question 1')
    await expect(withdraw(packId)).rejects.toMatchObject({ reason: 'wording_withdrawn' })
  })

  it('is shown in the language of the patient before that of the clinic', async () => {
    await upload(packOf('1'))
    await upload(packOf('2', '2027-01-01', 'pt-BR'))
    expect(await readWording('pt-BR')).toBe('Invented question 2')
    expect(await readWording('es')).toBe('Invented question 1')
  })
})
