import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asClinic, type Bench, buildMember, buildPerson, openBench } from '../testing/bench.ts'
import { hashToken, newLinkToken } from './link-token.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

describe('invitations', () => {
  async function invite(email: string) {
    const auth = bench.node()
    const admin = await buildMember(bench, auth)
    const { token, hash } = newLinkToken()
    const invitation = {
      organization_id: admin.organizationId,
      id: randomUUID(),
      token_hash: hash,
      email,
      roles: ['psychologist', 'admin'],
      invited_by: admin.userId,
      created_at: new Date().toISOString(),
      expires_at: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    }
    await asClinic(bench, admin.organizationId, (sql) => {
      return sql`insert into auth.invitation ${sql(invitation)}`
    })
    return { auth, token, invitation }
  }

  it.each(['', 'A'.repeat(43), 'A'.repeat(42), '\u0000'.repeat(43)])(
    'knows nothing behind %j',
    async (token) => {
      expect(await bench.node().readInvitation(token)).toBeNull()
    },
  )

  it.each(['accepted_at', 'revoked_at'])('is over once it has %s', async (column) => {
    const { auth, token, invitation } = await invite('bea@example.org')
    await asClinic(bench, invitation.organization_id, (sql) => {
      return sql`update auth.invitation set ${sql(column)} = now() where id = ${invitation.id}`
    })
    expect(await auth.readInvitation(token)).toBeNull()
  })

  it('is over when it expires', async () => {
    const { token, invitation } = await invite('bea@example.org')
    const end = Date.parse(invitation.expires_at)
    const before = bench.node({ now: () => new Date(end - 1) })
    const after = bench.node({ now: () => new Date(end) })
    expect(await before.readInvitation(token)).not.toBeNull()
    expect(await after.readInvitation(token)).toBeNull()
  })

  it('is not opened by what the database keeps of it', async () => {
    const { auth, invitation } = await invite('bea@example.org')
    expect(await auth.readInvitation(invitation.token_hash)).toBeNull()
    expect(await auth.readInvitation(invitation.token_hash.slice(0, 43))).toBeNull()
  })

  it('says who invites whom to what', async () => {
    const { auth, token, invitation } = await invite('bea@example.org')
    expect(await auth.readInvitation(token)).toEqual({
      organizationId: invitation.organization_id,
      invitationId: invitation.id,
      email: 'bea@example.org',
      roles: ['psychologist', 'admin'],
      organizationName: 'Riverside Clinic',
      invitedBy: 'Ana Silva',
      hasAccount: false,
    })
  })

  it('says when the invited person has an account', async () => {
    const { email } = await buildPerson(bench.node())
    const { auth, token } = await invite(email)
    expect((await auth.readInvitation(token))?.hasAccount).toBe(true)
  })
})

describe('the setup link', () => {
  it('works once, for one of many at a time', async () => {
    const auth = bench.node()
    const token = await auth.issueSetupLink()
    expect(await auth.readSetupLink(token)).toBe(true)
    const used = await Promise.all(Array.from({ length: 10 }, () => auth.useSetupLink(token)))
    expect(used.filter(Boolean)).toHaveLength(1)
    expect(await auth.readSetupLink(token)).toBe(false)
  })

  it('is replaced by a later one, even when several are made at once', async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map(() => bench.node().issueSetupLink()))
    const open = await Promise.all(tokens.map((token) => bench.node().readSetupLink(token)))
    expect(open.filter(Boolean)).toHaveLength(1)
  })

  it('is not opened by what the database keeps of it, nor by anything else', async () => {
    const auth = bench.node()
    const token = await auth.issueSetupLink()
    const [row] = await bench.pool`select token_hash from auth.setup_link where used_at is null`
    expect(row?.token_hash).toBe(hashToken(token))
    for (const wrong of [row?.token_hash, '', `${token}A`, '\u0000'.repeat(43)]) {
      expect(await auth.readSetupLink(wrong)).toBe(false)
      expect(await auth.useSetupLink(wrong)).toBe(false)
    }
    expect(await auth.readSetupLink(token)).toBe(true)
  })
})

describe('link tokens', () => {
  it('are 43 characters of base64url kept as their sha256', () => {
    const { token, hash } = newLinkToken()
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(hash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(newLinkToken().token).not.toBe(token)
  })
})
