import type { Role } from '@meridian/domain/access'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import type { Relation } from './privileges.ts'
import { listProcedures } from './procedures.ts'
import { callAs } from './testing/call.ts'
import { dryRun } from './testing/dry-run.ts'
import { fillInput } from './testing/fill-input.ts'
import {
  coreOf,
  definitionOf,
  type Field,
  listObjects,
  withValue,
} from './testing/schema-fields.ts'
import { type OwnWork, standAs, writeOwnWork } from './testing/standing.ts'
import { buildWorld, type World } from './testing/world.ts'
import { fieldsOf, knownTo } from './testing/world-fields.ts'

const procedures = listProcedures()

let bench: AuthBench
let world: World
let coordinators: OwnWork
beforeAll(async () => {
  bench = await createAuthBench()
  world = await buildWorld(bench, 'alpha')
  coordinators = await writeOwnWork(world, world.people.acupuncturist)
})
afterAll(() => bench.close())

interface Reader {
  readonly role: Role
  readonly patient: keyof World['patients']
}

/** Everything the calls answer somebody about one patient, as text by call; changes are undone. */
async function readAll({ role, patient }: Reader) {
  const fields = {
    ...fieldsOf(world, { member: world.people[role], own: coordinators }),
    patientId: () => world.patients[patient].patientId,
  }
  const services = { ...bench.services, app: dryRun(bench.services.app) }
  const { session } = world.sessions[role]
  const texts: Record<string, string> = {}
  for (const { path, input } of asked(patient)) {
    const filled = fillInput(input, { known: knownTo(path, fields) })
    texts[path] = JSON.stringify(await callAs({ services, session }, path, filled))
  }
  return texts
}

/** What changes something answers nothing of a patient; once is enough. */
const asked = (patient: Reader['patient']) =>
  procedures.filter(
    ({ permission, type }) =>
      permission !== 'public' && (type === 'query' || patient === 'assessed'),
  )

const patients = ['assessed', 'referred', 'paused', 'discharged'] as const

/** The words of the clinic's clinical texts that stand in answers. */
function clinicalIn(texts: Record<string, string>): string[] {
  const { clinicalMarker } = world
  const all = Object.entries(texts).flatMap(([path, text]) =>
    [...text.matchAll(new RegExp(`${clinicalMarker} \\w+`, 'g'))].map(([found]) => [path, found]),
  )
  return all.map((found) => found.join(': '))
}

describe('clinical text', () => {
  it('is in every kind of record, and the coordinator reads it', async () => {
    await standAs(world, 'acupuncturist', 'coordinator')
    const read = []
    for (const patient of patients) {
      read.push(...clinicalIn(await readAll({ role: 'acupuncturist', patient })))
    }
    const { clinicalMarker: marker } = world
    for (const kind of [
      'note',
      'addendum',
      'own',
      'fact',
      'pause',
      'excuse',
      'request',
      'discharge',
    ]) {
      expect(read.join('\n')).toContain(`${marker} ${kind}`)
    }
  })

  const outside: [Role, Relation][] = [
    ['admin', 'not_on_the_team'],
    ['admin', 'care_team'],
    ['admin', 'recipient'],
    ['acupuncturist', 'not_on_the_team'],
    ['psychologist', 'not_on_the_team'],
    ['physiotherapist', 'recipient'],
  ]
  describe.each(outside)('for the %s, %s', (role, relation) => {
    beforeAll(() => standAs(world, role, relation))

    test.each(patients)('is in no answer about a patient who is %s', async (patient) => {
      const texts = await readAll({ role, patient })
      // The physician's own draft stays theirs, also off the care team.
      const own = role === 'acupuncturist' ? ['drafts.', 'today.'] : []
      const others = Object.entries(texts).filter(([path]) => !own.some((p) => path.startsWith(p)))
      expect(clinicalIn(Object.fromEntries(others))).toEqual([])
    })
  })
})

describe('a field nobody asked for', () => {
  const places = procedures.flatMap(({ path, input }) =>
    listObjects(input).map((object): [string, string, Field] => [
      path,
      object.path.join('.'),
      object,
    ]),
  )
  const unwelcome: readonly string[] = ['organizationId', 'authorId', 'signedAt', 'role', 'status']

  test.each(places)(
    'is refused by %s at “%s”',
    async (path, _name, { path: place, schema: object }) => {
      const { input } = procedures.find((procedure) => procedure.path === path) ?? {}
      if (!input) throw new Error('A procedure went missing')
      const member = world.people.acupuncturist
      const fields = fieldsOf(world, { member, own: coordinators })
      const known = knownTo(path, fields)
      const filled = fillInput(input, { known, fillsOptional: ([top]) => top === place[0] })
      const { session } = world.sessions.acupuncturist
      const { shape = {} } = definitionOf(coreOf(object))
      for (const name of unwelcome.filter((field) => !(field in shape))) {
        const more = withValue(filled ?? {}, [...place, name], world.organizationId)
        const outcome = await callAs({ services: bench.services, session }, path, more)
        const key = place.join('.')
        expect(outcome).toEqual({
          ok: false,
          failure: {
            code: 'invalid',
            reason: 'fields',
            parameters: {},
            fields: { [key]: 'unrecognized_keys' },
          },
        })
      }
    },
  )
})
