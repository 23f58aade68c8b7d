import type { Client } from '@meridian/db'
import type { Role } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import { isPublished } from './privileges.ts'
import { getProcedure, listProcedures } from './procedures.ts'
import { answerOf, callAs, codeOf, type Outcome } from './testing/call.ts'
import { added, countRows, type RowCounts } from './testing/count-rows.ts'
import { dryRun } from './testing/dry-run.ts'
import { fillInput, varyInput } from './testing/fill-input.ts'
import { definitionOf } from './testing/schema-fields.ts'
import { standAs, writeOwnWork } from './testing/standing.ts'
import { connectAsSuperuser } from './testing/superuser.ts'
import { buildWorld, type World } from './testing/world.ts'
import { fieldsOf, knownTo } from './testing/world-fields.ts'

type Input = Readonly<Record<string, unknown>>

const keyed = listProcedures()
  .filter(({ type, input }) => {
    const { shape } = definitionOf(input)
    return type === 'mutation' && shape !== undefined && 'idempotencyKey' in shape
  })
  .map(({ path }) => path)

let bench: AuthBench
let superuser: Client
beforeAll(async () => {
  bench = await createAuthBench()
  superuser = connectAsSuperuser(bench)
})
afterAll(async () => {
  await superuser.end()
  await bench.close()
})

/** Somebody who may make the call, in a clinic of their own, with an input that it takes. */
async function prepare(path: string) {
  const world = await buildWorld(bench, 'alpha')
  const role: Role = isPublished(getProcedure(path), 'acupuncturist', 'coordinator')
    ? 'acupuncturist'
    : 'admin'
  await standAs(world, role, role === 'admin' ? 'not_on_the_team' : 'coordinator')
  const member = world.people[role]
  const fields = fieldsOf(world, { member, own: await writeOwnWork(world, member) })
  const input = fillInput(getProcedure(path).input, { known: knownTo(path, fields) }) as Input
  const send = (sent: Input, services = bench.services) =>
    callAs({ services, session: world.sessions[role].session }, path, sent)
  return { world, input, send }
}

/** What one call adds, undone: counted in its own transaction. */
async function rowsOfOne({ organizationId }: World, send: (client: Client) => Promise<Outcome>) {
  const before = await countRows(superuser, organizationId)
  const counted: RowCounts[] = []
  const looking = dryRun(bench.services.app, async (connection) => {
    counted.push(await countRows(connection, organizationId))
  })
  answerOf(await send(looking))
  const [after] = counted
  if (!after) throw new Error('The call opened no transaction')
  return added(before, after)
}

/** An invitation's link is told to one caller only. */
function withoutLink(outcome: Outcome): unknown {
  if (!outcome.ok || typeof outcome.data !== 'object') return outcome
  return { ...outcome.data, link: undefined }
}

describe('a change sent again', () => {
  it('is tried with every change that takes a key', () => {
    const without = listProcedures()
      .filter(({ type, path }) => type === 'mutation' && !keyed.includes(path))
      .map(({ path }) => path)
    expect(without).toEqual([
      'session.signIn',
      'session.signOut',
      'invitations.accept',
      'setup.createOrganization',
      'answerDrafts.save',
      'answerDrafts.discard',
      'drafts.save',
      'drafts.discard',
    ])
  })

  test.each(keyed)('twenty times at once has one effect and one answer: %s', async (path) => {
    const { world, input, send } = await prepare(path)
    const one = await rowsOfOne(world, (app) => send(input, { ...bench.services, app }))
    expect(one.audit).toBeGreaterThan(0)
    const before = await countRows(superuser, world.organizationId)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(input)))
    const [first] = outcomes.map(withoutLink)
    expect(outcomes.map(withoutLink)).toEqual(Array(20).fill(first))
    expect(outcomes.map(codeOf)).toEqual(Array(20).fill('ok'))
    expect(added(before, await countRows(superuser, world.organizationId))).toEqual(one)
    const other = varyInput(getProcedure(path).input, input)
    if (!other) throw new Error(`${path} has nothing to vary`)
    const reused = await send(other)
    expect(reused).toMatchObject({ failure: { code: 'conflict', reason: 'key_reused' } })
  })

  it('under a key that another call used is a conflict', async () => {
    const { world, input, send } = await prepare('patients.pinFact')
    answerOf(await send(input))
    const { session } = world.sessions.acupuncturist
    const { idempotencyKey, patientId } = input
    const ended = { idempotencyKey, patientId, factId: world.factId }
    const outcome = await callAs({ services: bench.services, session }, 'patients.endFact', ended)
    expect(outcome).toMatchObject({ failure: { code: 'conflict', reason: 'key_reused' } })
  })

  it('is not answered from what a refused call left', async () => {
    const { world, input, send } = await prepare('patients.pinFact')
    await standAs(world, 'acupuncturist', 'not_on_the_team')
    expect(codeOf(await send(input))).toBe('forbidden')
    await standAs(world, 'acupuncturist', 'care_team')
    expect(codeOf(await send(input))).toBe('ok')
  })
})

describe('fifty edits over the same version', () => {
  it('let one through and tell the others which version stands', async () => {
    const { input, send } = await prepare('patients.correct')
    const edits = Array.from({ length: 50 }, (_, index) =>
      send({
        ...input,
        idempotencyKey: uuidv7(),
        name: `Edited ${'abcdefghij'[index % 10]}${index}`,
      }),
    )
    const outcomes = await Promise.all(edits)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = outcomes.filter(({ ok }) => !ok)
    expect(new Set(lost.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([
        JSON.stringify({
          ok: false,
          failure: { code: 'conflict', reason: 'version_stale', parameters: { current: 2 } },
        }),
      ]),
    )
  })
})
