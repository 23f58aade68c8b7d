import { inTenant } from '@meridian/db'
import { verifyChain } from '@meridian/db/events'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  as,
  type Bench,
  buildClinic,
  createBench,
  readAs,
  type TestClinic,
} from '../../testing/bench.ts'
import { buildPatient } from '../../testing/patients.ts'
import { assignTeamMember } from '../team/assign.ts'
import { endTeamMember } from '../team/end.ts'
import { correctPatient } from './correct-patient.ts'
import { endFact } from './end-fact.ts'
import { findDuplicates } from './find-duplicates.ts'
import { listPatients } from './list-patients.ts'
import { pinFact } from './pin-fact.ts'
import { readPatient } from './read-patient.ts'
import { registerPatient } from './register-patient.ts'
import { searchPatients } from './search-patients.ts'

const key = () => uuidv7() as never

let bench: Bench
let clinic: TestClinic

beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  bench.setClock('2026-03-10T12:00:00.000Z')
  clinic = await buildClinic(bench)
})

const person = {
  name: 'Zoë Müller-Ångström',
  birthDate: '1972-02-29',
  sex: 'female' as const,
  recordNumber: 'K-0042' as string | null,
  phone: '+34 600 000 000',
  email: null,
  language: 'en',
  nextOfKin: null,
  sharingConsentOn: null,
}

function registration(overrides: object = {}) {
  return {
    idempotencyKey: key(),
    ...person,
    referredOn: '2026-03-10',
    confirmedDuplicate: false,
    ...overrides,
  }
}

function register(overrides: object = {}, actor: TestClinic['admin'] = clinic.acupuncturist) {
  return as(bench, actor, { verb: registerPatient, input: registration(overrides) })
}

function search(text: string, actor = clinic.physiotherapist as TestClinic['admin'], more = {}) {
  return readAs(bench, actor, { reading: searchPatients, input: { search: text, ...more } })
}

describe('registering a patient', () => {
  it('warns about a namesake of the same birth date, accents and capitals aside, once', async () => {
    await register()
    await expect(
      register({ name: 'ZOE MULLER-ANGSTROM', recordNumber: null }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'duplicate_patient' })
    const { rows } = await as(bench, clinic.admin, {
      verb: findDuplicates,
      input: { name: 'zoe müller-angström', birthDate: '1972-02-29' },
    })
    expect(rows.map(({ recordNumber }) => recordNumber)).toEqual(['K-0042'])
    await expect(
      register({ name: 'ZOE MULLER-ANGSTROM', recordNumber: null, confirmedDuplicate: true }),
    ).resolves.toHaveProperty('patientId')
  })

  it('points at what is wrong beside its field', async () => {
    await register()
    for (const [overrides, fields] of [
      [{ birthDate: '2026-03-11' }, { birthDate: 'date_in_future' }],
      [{ referredOn: '2026-03-11' }, { referredOn: 'date_in_future' }],
      [{ referredOn: '1971-01-01' }, { referredOn: 'date_before_birth' }],
      [{ name: 'Somebody Else' }, { recordNumber: 'record_number_taken' }],
    ] as const) {
      await expect(register(overrides)).rejects.toMatchObject({ fields })
    }
  })

  it('puts a physician who registers on the care team as coordinator, others as members, an admin not', async () => {
    for (const [actor, expected] of [
      [clinic.acupuncturist, [['acupuncture', true]]],
      [clinic.psychologist, [['psychology', false]]],
      [clinic.admin, []],
    ] as const) {
      const { patientId } = await register({ recordNumber: null, confirmedDuplicate: true }, actor)
      const read = await as(bench, clinic.admin, {
        verb: readPatient,
        input: { patientId },
      })
      expect(read.team.map(({ discipline, isCoordinator }) => [discipline, isCoordinator])).toEqual(
        expected,
      )
      expect(read.episode).toMatchObject({ status: 'referred', referredOn: '2026-03-10' })
    }
  })

  it('writes one patient however often the same call is sent', async () => {
    const input = registration()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        as(bench, clinic.acupuncturist, { verb: registerPatient, input }),
      ),
    )
    expect(new Set(answers.map(({ patientId }) => patientId)).size).toBe(1)
    expect((await search('zoe')).total).toBe(1)
    await expect(
      as(bench, clinic.acupuncturist, {
        verb: registerPatient,
        input: { ...input, name: 'Another Name' },
      }),
    ).rejects.toMatchObject({ reason: 'key_reused' })
  })

  it('leaves a whole audit chain', async () => {
    await register()
    const { organizationId } = clinic
    const chain = await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
      verifyChain(tx, organizationId),
    )
    expect(chain).toEqual({ length: 2, brokenAt: null })
  })
})

describe('finding patients', () => {
  it('matches the beginnings of words, accents ignored, and the record number', async () => {
    await register()
    for (const text of ['zoe', 'Zoë', 'mull', 'ang zoe', 'k 0042', 'ÅNG']) {
      expect(
        (await search(text)).rows.map(({ name }) => name),
        text,
      ).toEqual([person.name])
    }
    for (const text of ['oe', 'zoe x', 'stro']) {
      expect((await search(text)).rows, text).toEqual([])
    }
  })

  it('does not find the patients of another organization', async () => {
    await register()
    const other = await buildClinic(bench)
    expect((await search('zoe', other.acupuncturist)).rows).toEqual([])
  })

  it('gives the telephone to admins alone', async () => {
    await register()
    expect((await search('zoe')).rows[0]?.phone).toBeNull()
    expect((await search('zoe', clinic.admin)).rows[0]?.phone).toBe(person.phone)
  })

  it('narrows to mine', async () => {
    await register()
    expect((await search('zoe', clinic.acupuncturist, { mine: true })).rows).toHaveLength(1)
    expect((await search('zoe', clinic.psychologist, { mine: true })).rows).toHaveLength(0)
  })

  it('pages through everybody exactly once, namesakes included', async () => {
    for (let index = 0; index < 120; index++) {
      await buildPatient(bench, clinic, { name: `Same Name ${index % 3}` })
    }
    const seen: string[] = []
    let cursor: { name: string; id: string } | undefined
    for (let page = 0; page < 5; page++) {
      const answer = await as(bench, clinic.admin, {
        verb: listPatients,
        input: cursor ? { cursor: cursor as never } : {},
      })
      seen.push(...answer.rows.map(({ id }) => id))
      if (page === 0) expect(answer.total).toBe(120)
      if (!answer.next) break
      cursor = answer.next
    }
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })
})

describe('the header of a patient', () => {
  it('shows facts and reasons to the care team alone', async () => {
    const { patientId } = await register()
    await as(bench, clinic.acupuncturist, {
      verb: pinFact,
      input: {
        idempotencyKey: key(),
        patientId: patientId as never,
        kind: 'allergy',
        detail: 'Latex',
      },
    })
    const read = (actor: TestClinic['admin']) =>
      as(bench, actor, { verb: readPatient, input: { patientId } })
    expect((await read(clinic.acupuncturist)).facts).toMatchObject([{ detail: 'Latex' }])
    for (const actor of [clinic.admin, clinic.psychologist]) {
      const header = await read(actor)
      expect(header.facts).toEqual([])
      expect(header.access).toMatchObject({ mayReadRecord: false, mayWrite: false })
    }
  })

  it('pins and ends facts for the care team alone', async () => {
    const { patientId } = await register()
    const fact = {
      idempotencyKey: key(),
      patientId: patientId as never,
      kind: 'pacemaker' as const,
      detail: 'Since 2020',
    }
    for (const actor of [clinic.admin, clinic.physiotherapist]) {
      await expect(as(bench, actor, { verb: pinFact, input: fact })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const { factId } = await as(bench, clinic.acupuncturist, { verb: pinFact, input: fact })
    const end = { idempotencyKey: key(), patientId: patientId as never, factId: factId as never }
    await as(bench, clinic.acupuncturist, { verb: endFact, input: end })
    await expect(
      as(bench, clinic.acupuncturist, { verb: endFact, input: { ...end, idempotencyKey: key() } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('correcting a patient', () => {
  it('refuses a stale version with the stored one, and finds the patient by the new name', async () => {
    const { patientId } = await register()
    const change = {
      idempotencyKey: key(),
      patientId: patientId as never,
      ...person,
      name: 'Ida Berg',
    }
    await as(bench, clinic.physiotherapist, {
      verb: correctPatient,
      input: { ...change, version: 1 },
    })
    await expect(
      as(bench, clinic.admin, {
        verb: correctPatient,
        input: { ...change, idempotencyKey: key(), version: 1, name: 'Eva Berg' },
      }),
    ).rejects.toMatchObject({ reason: 'version_stale', parameters: { current: 2 } })
    expect((await search('ida')).rows).toHaveLength(1)
    expect((await search('zoe')).rows).toHaveLength(0)
  })

  it('lets one of fifty parallel corrections of a version win', async () => {
    const { patientId } = await register()
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        as(bench, clinic.admin, {
          verb: correctPatient,
          input: {
            idempotencyKey: key(),
            patientId: patientId as never,
            ...person,
            name: `Name ${index}`,
            version: 1,
          },
        }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the care team', () => {
  const assignment = (patientId: string, actor: TestClinic['admin'], overrides = {}) => ({
    idempotencyKey: key(),
    patientId: patientId as never,
    userId: actor.userId as never,
    discipline: 'physiotherapy' as const,
    coordinator: false,
    ...overrides,
  })

  it('is assigned by the coordinator and the admin, by nobody else', async () => {
    const { patientId } = await register()
    const input = assignment(patientId, clinic.physiotherapist)
    for (const actor of [clinic.psychologist, clinic.physiotherapist]) {
      await expect(as(bench, actor, { verb: assignTeamMember, input })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await as(bench, clinic.admin, { verb: assignTeamMember, input })
    const { team } = await as(bench, clinic.physiotherapist, {
      verb: readPatient,
      input: { patientId },
    })
    expect(team.map(({ discipline }) => discipline)).toEqual(['acupuncture', 'physiotherapy'])
  })

  it('takes only people who work in the discipline, and only of this organization', async () => {
    const { patientId } = await register()
    await expect(
      as(bench, clinic.admin, {
        verb: assignTeamMember,
        input: assignment(patientId, clinic.psychologist),
      }),
    ).rejects.toMatchObject({ fields: { discipline: 'discipline_not_theirs' } })
    const other = await buildClinic(bench)
    await expect(
      as(bench, clinic.admin, {
        verb: assignTeamMember,
        input: assignment(patientId, other.physiotherapist),
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('has one coordinator: naming another one ends the first, who stays on the team', async () => {
    const { patientId } = await register()
    await as(bench, clinic.admin, {
      verb: assignTeamMember,
      input: assignment(patientId, clinic.physiotherapist, { coordinator: true }),
    })
    const { team } = await as(bench, clinic.admin, { verb: readPatient, input: { patientId } })
    expect(team.map(({ userId, isCoordinator }) => [userId, isCoordinator])).toEqual([
      [clinic.physiotherapist.userId, true],
      [clinic.acupuncturist.userId, false],
    ])
  })

  it('ends access at once for whoever is taken off', async () => {
    const { patientId } = await register()
    await as(bench, clinic.admin, {
      verb: assignTeamMember,
      input: assignment(patientId, clinic.physiotherapist),
    })
    await as(bench, clinic.acupuncturist, {
      verb: endTeamMember,
      input: {
        idempotencyKey: key(),
        patientId: patientId as never,
        userId: clinic.physiotherapist.userId as never,
      },
    })
    const header = await as(bench, clinic.physiotherapist, {
      verb: readPatient,
      input: { patientId },
    })
    expect(header.access.mayReadRecord).toBe(false)
  })
})
