import { listPendingInvitations } from '@meridian/db/repositories'
import { invitationIdSchema } from '@meridian/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Mailer } from '../../mail/mailer.ts'
import { createMailer } from '../../mail/mailer.ts'
import {
  type AuthBench,
  buildRequest,
  createAuthBench,
  emailOf,
  freshEmail,
  openSession,
} from '../../testing/auth.ts'
import { buildClinic, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { startMailServer } from '../../testing/mail-server.ts'
import { listEvents, type Member, newKey, within } from '../../testing/members.ts'
import { membersRouter } from './router.ts'

let bench: AuthBench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createAuthBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
})

async function callerOf(member: Member, mailer: Mailer = null) {
  const { session } = await openSession(bench, member)
  return membersRouter.createCaller(buildRequest(bench, { session, services: { mailer } }))
}

const offer = (email = freshEmail()) => ({
  idempotencyKey: newKey(),
  email,
  roles: ['psychologist' as const],
})

const pending = () =>
  within(bench, clinic.organizationId, (tx, now) =>
    listPendingInvitations(tx, clinic.organizationId, now),
  )

const kinds = async () => (await listEvents(bench, clinic.organizationId)).map(({ kind }) => kind)

const tokenOf = (link: string | null) => link?.split('#')[1] ?? 'no link'

describe('inviting is refused', () => {
  it.each(['acupuncturist', 'psychologist', 'physiotherapist'] as const)(
    'to the %s, and no link is made',
    async (role) => {
      const caller = await callerOf(clinic[role])
      const invite = await failureOf(caller.invite(offer()))
      expect(invite.code).toBe('forbidden')
      const invitationId = invitationIdSchema.parse(newKey())
      const revoke = caller.revokeInvitation({ idempotencyKey: newKey(), invitationId })
      expect((await failureOf(revoke)).code).toBe('forbidden')
      expect(await pending()).toEqual([])
    },
  )

  it('for somebody who works here, whatever the case of the address', async () => {
    const caller = await callerOf(clinic.admin)
    const email = emailOf(clinic.psychologist).toUpperCase()
    const failure = await failureOf(caller.invite(offer(email)))
    expect(failure).toMatchObject({ code: 'invalid', fields: { email: 'already_member' } })
  })

  it('with a key that another invitation used', async () => {
    const caller = await callerOf(clinic.admin)
    const first = offer()
    await caller.invite(first)
    const failure = await failureOf(caller.invite({ ...first, email: freshEmail() }))
    expect(failure.reason).toBe('key_reused')
  })
})

describe('inviting without a mail server', () => {
  it('answers with a link that can be read for seven days, and stores no secret', async () => {
    const caller = await callerOf(clinic.admin)
    const input = offer()
    const sent = await caller.invite(input)
    expect(sent).toMatchObject({ mailed: false, mailError: null })
    expect(sent.link).toMatch(/^https:\/\/clinic\.test\/invite#[A-Za-z0-9_-]{43}$/)
    const found = await bench.auth.readInvitation(tokenOf(sent.link))
    expect(found).toMatchObject({ email: input.email, roles: ['psychologist'], hasAccount: false })
    const [row] = await pending()
    expect(row).toMatchObject({ invitationId: sent.invitationId, invitedByName: 'The admin' })
    const days = (Date.parse(row?.expiresAt ?? '') - Date.parse(row?.createdAt ?? '')) / 86_400_000
    expect(days).toBe(7)
    expect(await kinds()).toEqual(['member.invited'])
  })

  it('lets somebody who worked here before be invited again', async () => {
    const caller = await callerOf(clinic.admin)
    const { userId } = clinic.psychologist
    const ref = { idempotencyKey: newKey(), userId: userId as never, version: 1 }
    await caller.deactivate(ref)
    expect((await caller.invite(offer(emailOf(clinic.psychologist)))).link).not.toBeNull()
  })

  it('replaces what is pending for the address: the earlier link is dead', async () => {
    const caller = await callerOf(clinic.admin)
    const email = freshEmail()
    const first = await caller.invite(offer(email))
    const second = await caller.invite(offer(email))
    expect(await bench.auth.readInvitation(tokenOf(first.link))).toBeNull()
    expect(await bench.auth.readInvitation(tokenOf(second.link))).not.toBeNull()
    expect((await pending()).map(({ invitationId }) => invitationId)).toEqual([second.invitationId])
    expect(await kinds()).toEqual(['member.invited', 'invitation.revoked', 'member.invited'])
  })

  it('keeps one pending when two admins invite the same person at the same time', async () => {
    const caller = await callerOf(clinic.admin)
    const email = freshEmail()
    await Promise.all(Array.from({ length: 10 }, () => caller.invite(offer(email))))
    expect(await pending()).toHaveLength(1)
  })

  it('makes one invitation of twenty calls with one key, and gives its link to one of them', async () => {
    const caller = await callerOf(clinic.admin)
    const input = offer()
    const answers = await Promise.all(Array.from({ length: 20 }, () => caller.invite(input)))
    expect(new Set(answers.map(({ invitationId }) => invitationId)).size).toBe(1)
    const links = answers.flatMap(({ link }) => (link === null ? [] : [link]))
    expect(links).toHaveLength(1)
    expect(await bench.auth.readInvitation(tokenOf(links[0] ?? null))).not.toBeNull()
    expect(await kinds()).toEqual(['member.invited'])
    const again = await caller.invite(input)
    expect(again).toMatchObject({ link: null, mailed: false, mailError: null })
  })
})

describe('inviting with a mail server', () => {
  it('sends the link and answers without it, also when asked again', async () => {
    const server = await startMailServer()
    const mailer = createMailer(server.url, 'no-reply@clinic.test')
    const caller = await callerOf(clinic.admin, mailer)
    const input = offer()
    const sent = await caller.invite(input)
    expect(sent).toMatchObject({ mailed: true, mailError: null, link: null })
    expect(await caller.invite(input)).toEqual(sent)
    expect(server.received).toHaveLength(1)
    const [mail] = server.received
    expect(mail?.to).toEqual([input.email])
    const text = mail?.source.replaceAll('=\r\n', '') ?? ''
    const token = /https:\/\/clinic\.test\/invite#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? ''
    expect(await bench.auth.readInvitation(token)).toMatchObject({ email: input.email })
    expect(text).toContain('The admin invites you to join Test clinic on Meridian.')
    expect(text).not.toMatch(/patient|pain|psycholog|session|alert/i)
    mailer.close()
    await server.close()
  })

  it('answers with the link and the reason when the mailbox is refused', async () => {
    const server = await startMailServer()
    server.refuse = 'mailbox'
    const mailer = createMailer(server.url, 'no-reply@clinic.test')
    const caller = await callerOf(clinic.admin, mailer)
    const input = offer()
    const sent = await caller.invite(input)
    expect(sent).toMatchObject({ mailed: false, mailError: 'mailbox refused' })
    expect(await bench.auth.readInvitation(tokenOf(sent.link))).not.toBeNull()
    expect(await caller.invite(input)).toEqual({ ...sent, link: null })
    mailer.close()
    await server.close()
  })

  it('sends nothing when the invitation was refused', async () => {
    const mails: string[] = []
    const caller = await callerOf(clinic.admin, async ({ to }) => void mails.push(to))
    await failureOf(caller.invite(offer(emailOf(clinic.psychologist))))
    expect(mails).toEqual([])
  })
})

describe('revoking an invitation', () => {
  const revoke = async (invitationId: string, member: Member = clinic.admin) => {
    const input = {
      idempotencyKey: newKey(),
      invitationId: invitationIdSchema.parse(invitationId),
    }
    return (await callerOf(member)).revokeInvitation(input)
  }

  it('finds none of another clinic, and leaves it as it is', async () => {
    const other = await buildClinic(bench)
    const sent = await (await callerOf(other.admin)).invite(offer())
    const failure = await failureOf(revoke(sent.invitationId))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'invitation' })
    expect(await bench.auth.readInvitation(tokenOf(sent.link))).not.toBeNull()
  })

  it('makes the link useless, once', async () => {
    const sent = await (await callerOf(clinic.admin)).invite(offer())
    expect(await revoke(sent.invitationId)).toEqual({})
    expect(await bench.auth.readInvitation(tokenOf(sent.link))).toBeNull()
    expect((await failureOf(revoke(sent.invitationId))).code).toBe('not_found')
    expect(await kinds()).toEqual(['member.invited', 'invitation.revoked'])
  })
})
