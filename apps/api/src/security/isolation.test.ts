import type { Client } from '@meridian/db'
import { type Role, roles } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import { isPublished } from './privileges.ts'
import { getProcedure, listProcedures } from './procedures.ts'
import { callAs, codeOf, type Outcome } from './testing/call.ts'
import { fillInput } from './testing/fill-input.ts'
import { type Field, isId, listLeaves, withValue } from './testing/schema-fields.ts'
import { type OwnWork, standAs, writeOwnWork } from './testing/standing.ts'
import { connectAsSuperuser, listIdsOf, readChecksums } from './testing/superuser.ts'
import { buildWorld, type World } from './testing/world.ts'
import { fieldsOf, knownTo, type WorldFields } from './testing/world-fields.ts'

/** Narrows what is listed, so an id that is not there finds nothing; the others name the record asked for. */
const filters = ['timeline.page:authorId', 'timeline.page:cursor.id', 'patients.list:cursor.id']
/** Made by the client for something new, in its own organization. */
const made = ['drafts.save:draftId', 'notes.sign:draftId']

/** Made by the client too; they name parts of the plan that is sent with them, and nothing elsewhere. */
const parts = [
  'plans.revise:content.items.0.id',
  'plans.revise:content.goals.0.id',
  'plans.revise:content.goals.0.planItemIds.0',
]

const relationOf = (role: Role) => (role === 'admin' ? 'not_on_the_team' : 'coordinator')

interface Case {
  readonly path: string
  readonly place: string
  readonly field: Field
}

const cases: Case[] = listProcedures().flatMap(({ path, input }) =>
  listLeaves(input)
    .filter(isId)
    .map((field) => ({ path, place: `${path}:${field.path.join('.')}`, field }))
    .filter(
      ({ place }) => !place.endsWith(':idempotencyKey') && ![...made, ...parts].includes(place),
    ),
)

let bench: AuthBench
let superuser: Client
let ours: World
let theirs: World
let theirFields: WorldFields
let theirIds: string[]
let theirRows: Record<string, string>
let own: Record<Role, OwnWork>
beforeAll(async () => {
  bench = await createAuthBench()
  superuser = connectAsSuperuser(bench)
  ours = await buildWorld(bench, 'alpha')
  theirs = await buildWorld(bench, 'beta')
  const member = theirs.people.acupuncturist
  theirFields = fieldsOf(theirs, { member, own: await writeOwnWork(theirs, member) })
  theirIds = await listIdsOf(superuser, theirs.organizationId)
  theirRows = await readChecksums(superuser, theirs.organizationId)
  const works = roles.map(async (role) => [role, await writeOwnWork(ours, ours.people[role])])
  own = Object.fromEntries(await Promise.all(works))
})
afterAll(async () => {
  await superuser.end()
  await bench.close()
})

/** A call of one of ours, with an id of somebody else's choosing in one place. */
function callWith(role: Role, { path, field }: Case, id: unknown): Promise<Outcome> {
  const fields = fieldsOf(ours, { member: ours.people[role], own: own[role] })
  const filled = fillInput(getProcedure(path).input, {
    known: knownTo(path, fields),
    fillsOptional: ([top]) => top === field.path[0],
  })
  const input = withValue(filled, field.path, id)
  return callAs({ services: bench.services, session: ours.sessions[role].session }, path, input)
}

/** What of the other clinic stands in an answer, but for what was sent. */
function foreignIn(outcome: Outcome, sent: unknown): string[] {
  const text = JSON.stringify(outcome)
  const words = [...theirIds.filter((id) => id !== sent), theirs.clinicalMarker]
  return [...words, theirs.identityMarker].filter((word) => text.includes(word))
}

describe('another organization’s id', () => {
  it('is looked for in every call that takes one', () => {
    expect(cases.length).toBeGreaterThan(25)
  })

  describe.each(roles)('sent by the %s of another clinic', (role) => {
    beforeAll(() => standAs(ours, role, relationOf(role)))

    test.each(cases)('$place', async (one) => {
      const id = knownTo(one.path, theirFields)(one.field.path)
      expect(theirIds).toContain(id)
      const outcome = await callWith(role, one, id)
      expect(foreignIn(outcome, id)).toEqual([])
      expect(outcome).toEqual(await callWith(role, one, uuidv7()))
      expect(expectedFor(role, one)).toContain(codeOf(outcome))
    })
  })

  it('changed nothing there', async () => {
    expect(await readChecksums(superuser, theirs.organizationId)).toEqual(theirRows)
  })
})

/** Not found; a role that is refused whatever it asks for may hear that first. */
function expectedFor(role: Role, { path, place }: Case): string[] {
  if (!isPublished(getProcedure(path), role, relationOf(role))) return ['forbidden', 'not_found']
  return filters.includes(place) ? ['ok'] : ['not_found']
}

describe('what is listed without an id', () => {
  const lists = listProcedures().filter(
    ({ type, input }) => type === 'query' && !listLeaves(input).some(isId),
  )

  test.each(roles)('shows a %s nothing of another clinic', async (role) => {
    await standAs(ours, role, relationOf(role))
    const { session } = ours.sessions[role]
    for (const { path, input } of lists) {
      const outcome = await callAs({ services: bench.services, session }, path, fillInput(input))
      expect([path, foreignIn(outcome, null)]).toEqual([path, []])
    }
  })
})

describe('an id that both organizations use', () => {
  it.each(made)('names a thing in each: %s', async (place) => {
    const [path = '', name = ''] = place.split(':')
    const field = { path: [name], schema: getProcedure(path).input }
    const id = path === 'notes.sign' ? theirs.noteId : theirFields.draftId?.()
    await standAs(ours, 'acupuncturist', 'coordinator')
    const outcome = await callWith('acupuncturist', { path, place, field }, id)
    expect(codeOf(outcome)).toBe('ok')
    expect(foreignIn(outcome, id)).toEqual([])
    expect(await readChecksums(superuser, theirs.organizationId)).toEqual(theirRows)
  })

  it('is a key of its own in each, also for the same call', async () => {
    const [row] = await superuser`
      select key from idempotency where organization_id = ${theirs.organizationId}
      and verb = 'patients.pinFact'`
    await standAs(ours, 'acupuncturist', 'coordinator')
    const field = { path: ['idempotencyKey'], schema: getProcedure('patients.pinFact').input }
    const one = { path: 'patients.pinFact', place: '', field }
    const outcome = await callWith('acupuncturist', one, row?.key)
    expect(codeOf(outcome)).toBe('ok')
    expect(foreignIn(outcome, row?.key)).toEqual([])
  })
})
