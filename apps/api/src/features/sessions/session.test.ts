import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type AuthBench,
  buildRequest,
  createAuthBench,
  emailOf,
  openAccount,
  openSession,
  password,
} from '../../testing/auth.ts'
import { buildClinic, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { listEvents } from '../../testing/members.ts'
import { sessionRouter } from './router.ts'

let bench: AuthBench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createAuthBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
})

describe('signing in', () => {
  it('is refused alike for an unknown address and a wrong password, without a cookie', async () => {
    await openAccount(bench, clinic.psychologist)
    const email = emailOf(clinic.psychologist)
    const request = buildRequest(bench)
    const api = sessionRouter.createCaller(request)
    const wrong = await failureOf(api.signIn({ email, password: `${password}!` }))
    const unknown = await failureOf(api.signIn({ email: 'nobody@example.org', password }))
    expect(wrong).toMatchObject({ code: 'unauthenticated', reason: 'wrong_credentials' })
    expect(unknown).toEqual(wrong)
    expect(request.cookies).toEqual([])
    expect(await listEvents(bench, clinic.organizationId)).toEqual([])
  })

  it('gives the session to the cookie alone and writes down that it began', async () => {
    await openAccount(bench, clinic.psychologist)
    const request = buildRequest(bench)
    const email = emailOf(clinic.psychologist)
    const session = await sessionRouter.createCaller(request).signIn({ email, password })
    const [token = ''] = request.cookies
    expect(session).toMatchObject({ userId: clinic.psychologist.userId, email })
    expect(JSON.stringify(session)).not.toContain(token)
    const verified = await bench.auth.verify(token ?? '', { background: false })
    expect(verified?.userId).toBe(clinic.psychologist.userId)
    expect(await listEvents(bench, clinic.organizationId)).toMatchObject([
      { kind: 'session.started', actorId: clinic.psychologist.userId },
    ])
  })

  it('gives a new token and ends the session the browser came with', async () => {
    await openAccount(bench, clinic.psychologist)
    const earlier = await openSession(bench, clinic.psychologist)
    const request = buildRequest(bench, { session: earlier.session })
    const email = emailOf(clinic.psychologist)
    await sessionRouter.createCaller(request).signIn({ email, password })
    expect(request.cookies[0]).not.toBe(earlier.token)
    expect(await bench.auth.verify(earlier.token, { background: false })).toBeNull()
  })
})

describe('who is signed in', () => {
  it('is nobody without a session, and nothing is told', async () => {
    expect(await sessionRouter.createCaller(buildRequest(bench)).current()).toBeNull()
  })

  it('is told with the clinic, its date and the key for drafts', async () => {
    const { session } = await openSession(bench, clinic.acupuncturist)
    const api = sessionRouter.createCaller(buildRequest(bench, { session }))
    // 23:30 in Madrid, where the next day begins half an hour later.
    bench.setClock('2026-11-22T22:30:00.000Z')
    const late = sessionRouter.createCaller(
      buildRequest(bench, { session, services: bench.engine }),
    )
    const { userId } = clinic.acupuncturist
    expect(await late.current()).toEqual({
      userId,
      name: 'The acupuncturist',
      email: emailOf(clinic.acupuncturist),
      roles: ['acupuncturist'],
      disciplines: ['acupuncture'],
      organization: {
        id: clinic.organizationId,
        name: 'Test clinic',
        timeZone: 'Europe/Madrid',
        isDemo: false,
        today: '2026-11-22',
      },
      otherOrganizations: [],
      draftKey: Buffer.from(userId).toString('base64'),
    })
    bench.setClock('2026-11-22T23:30:00.000Z')
    const later = buildRequest(bench, { session, services: { ...bench.engine } })
    const told = await sessionRouter.createCaller(later).current()
    expect(told?.organization.today).toBe('2026-11-23')
    bench.setClock(null)
    expect(await api.current()).not.toBeNull()
  })
})

describe('the hints on the sign-in page', () => {
  it('are none outside the demo', async () => {
    expect(await sessionRouter.createCaller(buildRequest(bench)).signInHints()).toEqual({
      demo: null,
    })
  })

  it('are the accounts of the demo', async () => {
    const demo = { password: 'shown', accounts: [{ email: 'a@b.test', name: 'Ana', roles: [] }] }
    const request = buildRequest(bench, { services: { demo } })
    expect(await sessionRouter.createCaller(request).signInHints()).toEqual({ demo })
  })
})

describe('signing out', () => {
  it('ends this session alone, clears the cookie and tells the other nodes', async () => {
    const here = await openSession(bench, clinic.psychologist)
    const there = await openSession(bench, clinic.psychologist)
    const request = buildRequest(bench, { session: here.session })
    expect(await sessionRouter.createCaller(request).signOut()).toEqual({})
    expect(request.cookies).toEqual([null])
    expect(await bench.auth.verify(here.token, { background: false })).toBeNull()
    expect(await bench.auth.verify(there.token, { background: false })).not.toBeNull()
    expect(bench.revoked).toContain(clinic.psychologist.userId)
  })

  it('clears the cookie also when the session is over already', async () => {
    const request = buildRequest(bench)
    expect(await sessionRouter.createCaller(request).signOut({})).toEqual({})
    expect(request.cookies).toEqual([null])
  })
})
