import { verifyChain } from '@meridian/db/events'
import { findClinic, listActiveMembers } from '@meridian/db/repositories'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AuthBench,
  buildRequest,
  createAuthBench,
  emailOf,
  freshEmail,
  openAccount,
  password,
} from '../../testing/auth.ts'
import { buildClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { listEvents, within } from '../../testing/members.ts'
import { setupRouter } from './router.ts'

let bench: AuthBench
beforeAll(async () => {
  bench = await createAuthBench()
})
afterAll(() => bench.close())

function browser() {
  const request = buildRequest(bench)
  return { request, api: setupRouter.createCaller(request) }
}

const answers = (token: string, changes = {}) => ({
  token,
  organizationName: 'Riverside Clinic',
  timeZone: 'America/Sao_Paulo',
  name: 'Ana Silva',
  email: freshEmail(),
  password,
  ...changes,
})

describe('the setup link', () => {
  it('is not found when nobody made it, or a newer one was made', async () => {
    const older = await bench.auth.issueSetupLink()
    await bench.auth.issueSetupLink()
    const { api } = browser()
    for (const token of [older, 'x'.repeat(43)]) {
      expect(await failureOf(api.read({ token }))).toMatchObject({ code: 'not_found' })
      const create = await failureOf(api.createOrganization(answers(token)))
      expect(create).toMatchObject({ code: 'not_found', reason: 'setup_link' })
    }
  })

  it('stays when the answers are not acceptable', async () => {
    const token = await bench.auth.issueSetupLink()
    const { api, request } = browser()
    const common = answers(token, { password: 'passwordpassword' })
    const failure = await failureOf(api.createOrganization(common))
    expect(failure).toMatchObject({ fields: { password: 'password_common' } })
    const zone = api.createOrganization(answers(token, { timeZone: 'Mars/Olympus' }))
    await expect(zone).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await api.read({ token })).toEqual({})
    expect(request.cookies).toEqual([])
  })

  it('stays when the address has an account and the password is not its own', async () => {
    const clinic = await buildClinic(bench)
    await openAccount(bench, clinic.admin)
    const token = await bench.auth.issueSetupLink()
    const email = emailOf(clinic.admin)
    const wrong = answers(token, { email, password: `${password}!` })
    const failure = await failureOf(browser().api.createOrganization(wrong))
    expect(failure).toMatchObject({ fields: { password: 'password_wrong' } })
    expect(await browser().api.read({ token })).toEqual({})
  })

  it('makes one clinic of twenty requests at the same time', async () => {
    const token = await bench.auth.issueSetupLink()
    const browsers = Array.from({ length: 20 }, browser)
    const results = await Promise.allSettled(
      browsers.map(({ api }) => api.createOrganization(answers(token))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(browsers.flatMap(({ request }) => request.cookies)).toHaveLength(1)
  })
})

describe('creating a clinic', () => {
  it('writes it with its first admin, signs them in, and begins its audit', async () => {
    const token = await bench.auth.issueSetupLink()
    const { api, request } = browser()
    const input = answers(token)
    const session = await api.createOrganization(input)
    const { id } = session.organization
    expect(session).toMatchObject({
      name: 'Ana Silva',
      email: input.email,
      roles: ['admin'],
      disciplines: [],
      organization: { name: 'Riverside Clinic', timeZone: 'America/Sao_Paulo', isDemo: false },
      otherOrganizations: [],
    })
    expect(await bench.auth.verify(request.cookies[0] ?? '', { background: false })).toMatchObject({
      organizationId: id,
      userId: session.userId,
    })
    const clinic = await within(bench, id, (tx) => findClinic(tx, id))
    const day = { from: '08:00', to: '18:00' }
    expect(clinic).toMatchObject({
      workingWeek: [day, day, day, day, day, null, null],
      onCallUserId: null,
      wholeClinicTeam: false,
      version: 1,
    })
    const members = await within(bench, id, (tx) => listActiveMembers(tx, id))
    expect(members).toMatchObject([{ userId: session.userId, roles: ['admin'], version: 1 }])
    expect(await listEvents(bench, id)).toMatchObject([
      { seq: 1, kind: 'organization.created', subjectId: id, actorId: null },
      { seq: 2, kind: 'member.joined', subjectId: session.userId, actorId: null },
      { seq: 3, kind: 'session.started', actorId: session.userId },
    ])
    const chain = await within(bench, id, (tx) => verifyChain(tx, id))
    expect(chain).toEqual({ length: 3, brokenAt: null })
    expect((await failureOf(api.read({ token }))).code).toBe('not_found')
  })

  it('gives a further clinic to somebody who has an account', async () => {
    const clinic = await buildClinic(bench)
    await openAccount(bench, clinic.psychologist)
    const token = await bench.auth.issueSetupLink()
    const email = emailOf(clinic.psychologist)
    const session = await browser().api.createOrganization(answers(token, { email }))
    expect(session).toMatchObject({ userId: clinic.psychologist.userId, roles: ['admin'] })
    expect(session.otherOrganizations).toEqual([{ id: clinic.organizationId, name: 'Test clinic' }])
  })
})
