import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench, openSession } from '../testing/auth.ts'
import { isPublished } from './privileges.ts'
import { listProcedures, type Procedure } from './procedures.ts'
import { dryRun } from './testing/dry-run.ts'
import { fillInput } from './testing/fill-input.ts'
import { type InProcess, serveInProcess } from './testing/in-process.ts'
import { hostileTo, malformedBodies, malformedInput, textOf } from './testing/malformed-input.ts'
import { type Field, listLeaves, listObjects, withValue } from './testing/schema-fields.ts'
import { type OwnWork, standAs, writeOwnWork } from './testing/standing.ts'
import { buildWorld, type World } from './testing/world.ts'
import { fieldsOf, knownTo } from './testing/world-fields.ts'

const procedures = listProcedures()

let bench: AuthBench
let world: World
let own: OwnWork
let web: InProcess
beforeAll(async () => {
  bench = await createAuthBench()
  world = await buildWorld(bench, 'alpha')
  await standAs(world, 'acupuncturist', 'coordinator')
  own = await writeOwnWork(world, world.people.acupuncturist)
  web = serveInProcess(bench, { services: { app: dryRun(bench.services.app) } })
})
afterAll(async () => {
  web.close()
  await bench.close()
})

/**
 * The session of whoever may make the call, so that what is malformed gets as far as it can. Calls
 * that anybody may make get one of its own: they may end it.
 */
async function tokenFor(procedure: Procedure): Promise<string> {
  if (procedure.permission === 'public') {
    return (await openSession(bench, world.people.acupuncturist)).token
  }
  const isOurs = isPublished(procedure, 'acupuncturist', 'coordinator')
  return world.sessions[isOurs ? 'acupuncturist' : 'admin'].token
}

/** Sends one body after the other. */
async function senderOf(procedure: Procedure) {
  const token = await tokenFor(procedure)
  return async (body: string) => {
    const answer = await web.post(procedure.path, { body, token })
    const text = await answer.text()
    const isLost = answer.status === 401 && procedure.permission !== 'public'
    if (answer.status >= 500 || isLost) {
      throw new Error(`${answer.status} for ${body.slice(0, 500)}: ${text}`)
    }
    expect(JSON.parse(text)).toBeTypeOf('object')
  }
}

/** A good input in which the field and those beside it are filled, and nothing else that may be left out. */
function goodAround({ path, input }: Procedure, field: Field): unknown {
  const known = knownTo(path, fieldsOf(world, { member: world.people.acupuncturist, own }))
  return fillInput(input, { known, fillsOptional: ([top]) => top === field.path[0] })
}

describe('a malformed input is never a fault of ours', { timeout: 60_000 }, () => {
  test.each(procedures)('$path', async (procedure) => {
    const send = await senderOf(procedure)
    const fields = [...listLeaves(procedure.input), ...listObjects(procedure.input)]
    for (const field of fields) {
      const good = goodAround(procedure, field)
      for (const bad of hostileTo(field)) {
        await send(textOf(withValue(good, field.path, bad)))
      }
    }
    const [first] = fields
    if (!first) throw new Error(`${procedure.path} takes nothing`)
    const anything = malformedInput(goodAround(procedure, first), fields)
    await fc.assert(fc.asyncProperty(anything, send), { numRuns: 20 })
  })
})

describe('a malformed body is never a fault of ours', { timeout: 60_000 }, () => {
  test.each(procedures)('$path', async (procedure) => {
    const send = await senderOf(procedure)
    for (const body of malformedBodies) await send(body)
  })
})

describe('a batch that plays with its indexes', () => {
  const bodies = [
    '{}',
    '[]',
    'null',
    '{"1":{}}',
    '{"-1":{}}',
    '{"0":{},"0":{}}',
    '{"__proto__":{}}',
    '{"length":2}',
    '[{},{}]',
    '{"0":{"json":{}}}',
  ]

  it.each(bodies)('is never a fault of ours: %s', async (body) => {
    const { token } = world.sessions.admin
    for (const path of ['patients.list', 'patients.list,today.read', ',', 'patients.list,,']) {
      for (const query of ['batch=1', 'batch=2', 'batch', 'batch=1&batch=1', 'input={}', '']) {
        const answer = await web.post(`${path}?${query}`, { body, token })
        expect([path, query, answer.status < 500]).toEqual([path, query, true])
      }
    }
  })
})
