import { type Client, inTenant } from '@meridian/db'
import { listEventsAfter } from '@meridian/db/events'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AuthBench, createAuthBench, openSession } from '../testing/auth.ts'
import { answerOf, callAs } from './testing/call.ts'
import { type LiveStream, openLive, until } from './testing/live-stream.ts'
import { ownHeaders, sendRaw } from './testing/raw-http.ts'
import { standAs } from './testing/standing.ts'
import { connectAsSuperuser } from './testing/superuser.ts'
import { startTestService, type TestService } from './testing/test-service.ts'
import { buildWorld, type World } from './testing/world.ts'

let bench: AuthBench
let superuser: Client
let world: World
let here: TestService
let there: TestService
beforeAll(async () => {
  bench = await createAuthBench()
  superuser = connectAsSuperuser(bench)
  world = await buildWorld(bench, 'alpha')
  here = await startTestService(bench)
  there = await startTestService(bench)
})
afterAll(async () => {
  await here.close()
  await there.close()
  await superuser.end()
  await bench.close()
})

/** Sends a change to a service, as the page would. */
async function change(service: TestService, token: string, [path, input]: [string, object]) {
  const body = JSON.stringify({ idempotencyKey: uuidv7(), ...input })
  const answer = await sendRaw(service, { path: `/trpc/${path}`, headers: ownHeaders(token), body })
  expect([path, answer.status, answer.text]).toEqual([path, 200, expect.anything()])
}

function pin(service: TestService, detail: string) {
  const { patientId } = world.patients.assessed
  const { token } = world.sessions.acupuncturist
  return change(service, token, ['patients.pinFact', { patientId, kind: 'other', detail }])
}

async function listSeqs(kinds: string[], after: number): Promise<number[]> {
  const { organizationId } = world
  const events = await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
    listEventsAfter(tx, organizationId, { seq: after, limit: 1000 }),
  )
  return events.filter(({ kind }) => kinds.includes(kind)).map(({ seq }) => seq)
}

async function lastSeq(): Promise<number> {
  const [row] = await superuser`
    select seq::int from event_counter where organization_id = ${world.organizationId}`
  return Number(row?.seq)
}

const idsOf = (stream: LiveStream) => stream.heard.map(({ id }) => id)

describe('a stream that breaks off and resumes', () => {
  it('on another node, while others write, loses nothing and invents nothing', async () => {
    await standAs(world, 'acupuncturist', 'coordinator')
    const start = await lastSeq()
    const { token } = world.sessions.acupuncturist
    const writing = (async () => {
      for (let number = 0; number < 30; number++) {
        await Promise.all([pin(here, `Fact ${number}`), pin(there, `Fact too ${number}`)])
      }
    })()
    const heard: number[] = []
    for (let round = 0; heard.length < 60; round++) {
      const stream = await openLive(round % 2 === 0 ? here : there, {
        token,
        lastSeen: heard.at(-1) ?? start,
      })
      await until(() => stream.heard.length > 0)
      stream.close()
      heard.push(...idsOf(stream))
    }
    await writing
    expect(heard).toEqual(await listSeqs(['fact.pinned'], start))
  })

  it('starts with what comes, without a last event; ends no further than what is', async () => {
    const { token } = world.sessions.acupuncturist
    const fresh = await openLive(here, { token })
    const ahead = await openLive(here, { token, lastSeen: 10 ** 12 })
    await pin(there, 'One more')
    await until(() => fresh.heard.length > 0 && ahead.heard.length > 0)
    expect(idsOf(fresh)).toEqual([await lastSeq()])
    expect(idsOf(ahead)).toEqual([await lastSeq()])
    fresh.close()
    ahead.close()
  })
})

describe('who hears', () => {
  it('is nobody outside the organization, and tells ids only', async () => {
    const other = await buildWorld(bench, 'beta')
    const stranger = await openLive(here, { token: other.sessions.admin.token, lastSeen: 0 })
    await until(() => stranger.heard.length > 0)
    const theirs = await superuser`
      select count(*)::int as known from audit_event
      where organization_id = ${world.organizationId}
      and patient_id = any(${stranger.heard.flatMap(({ patientId }) => patientId ?? [])})`
    expect(theirs[0]?.known).toBe(0)
    expect(Object.keys(stranger.heard[0] ?? {}).sort()).toEqual([
      'id',
      'kind',
      'patientId',
      'subjectId',
    ])
    stranger.close()
  })

  it('ends with the place on the care team', async () => {
    await standAs(world, 'psychologist', 'care_team')
    const { sessions, people } = world
    const stream = await openLive(there, { token: sessions.psychologist.token })
    await standAs(world, 'acupuncturist', 'coordinator')
    const { patientId } = world.patients.assessed
    const { token } = sessions.acupuncturist
    const { userId } = people.psychologist
    await change(here, token, [
      'team.assign',
      { patientId, userId, discipline: 'psychology', coordinator: false },
    ])
    await pin(here, 'Before')
    await until(() => stream.heard.some(({ kind }) => kind === 'fact.pinned'))
    await change(here, token, ['team.end', { patientId, userId }])
    await pin(here, 'After')
    await change(here, token, ['patients.correct', correction(patientId)])
    await until(() => stream.heard.some(({ kind }) => kind === 'patient.corrected'))
    const kinds = stream.heard.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'fact.pinned')).toHaveLength(1)
    expect(kinds.at(-1)).toBe('patient.corrected')
    stream.close()
  })

  function correction(patientId: string) {
    return {
      patientId,
      version: 1,
      name: 'Corrected Name',
      birthDate: '1970-05-01',
      sex: 'female',
      recordNumber: '',
      phone: '',
      email: '',
      language: 'en',
      nextOfKin: '',
      sharingConsentOn: '',
    }
  }
})

describe('the stream of a session that ends', () => {
  it('closes when its person signs out on another node', async () => {
    const { token } = await openSession(bench, world.people.physiotherapist)
    const stream = await openLive(here, { token })
    const answer = await sendRaw(there, {
      path: '/trpc/session.signOut',
      headers: ownHeaders(token),
      body: '{}',
    })
    expect(answer.status).toBe(200)
    await until(() => stream.revoked() && stream.ended())
    expect((await openLive(here, { token })).status).toBe(401)
  })

  it('closes when an admin deactivates its person', async () => {
    const { helper, sessions } = world
    const { token } = await openSession(bench, helper)
    const stream = await openLive(here, { token })
    await change(there, sessions.admin.token, [
      'members.deactivate',
      { userId: helper.userId, version: 1 },
    ])
    await until(() => stream.revoked() && stream.ended())
    const { services } = bench
    const session = await services.auth.verify(token, { background: false })
    expect(answerOf(await callAs({ services, session }, 'session.current', {}))).toBeNull()
  })
})

describe('how many streams there are', () => {
  it('is five for a session, also when they are opened at once', async () => {
    const { token } = await openSession(bench, world.people.acupuncturist)
    const opening = Array.from({ length: 12 }, () => openLive(here, { token }))
    const streams = await Promise.all(opening)
    expect(streams.filter(({ status }) => status === 200)).toHaveLength(5)
    const refused = streams.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(7)
    expect(refused[0]?.headers['retry-after']).toBe('10')
    for (const stream of streams) stream.close()
    await until(async () => {
      const again = await openLive(here, { token })
      again.close()
      return again.status === 200
    })
  })
})
