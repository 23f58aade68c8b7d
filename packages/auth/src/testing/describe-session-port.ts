import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SessionPort } from '../sessions/session-port.ts'
import {
  type Bench,
  buildClinic,
  buildMember,
  deactivate,
  fakeClock,
  join,
  openBench,
} from './bench.ts'

const shaped = 'A'.repeat(43)
const foreground = { background: false }
const background = { background: true }

/** The contract of SessionPort, for whatever implements it. */
export function describeSessionPort(
  name: string,
  build: (bench: Bench, now: () => Date) => SessionPort,
): void {
  describe(name, () => {
    let bench: Bench
    let clock: ReturnType<typeof fakeClock>
    let sessions: SessionPort
    let member: Awaited<ReturnType<typeof buildMember>>

    beforeAll(async () => {
      bench = await openBench()
    })
    afterAll(() => bench.close())
    beforeEach(async () => {
      clock = fakeClock()
      sessions = build(bench, clock.now)
      member = await buildMember(bench, bench.node())
    })

    async function issue(place = member) {
      const opened = await sessions.issue({ ...place, device: 'Firefox on Linux' })
      if (opened === null) throw new Error('No session was opened')
      return opened
    }

    it.each([
      ['an unknown token', shaped],
      ['nothing', ''],
      ['a NUL', `${shaped.slice(1)}\u0000`],
      ['a line end', `${shaped}\n`],
      ['one character too many', `${shaped}A`],
      ['a megabyte', 'A'.repeat(1_000_000)],
      ['letters beyond base64url', 'é'.repeat(43)],
      ['half a surrogate pair', '\ud800'.repeat(43)],
      ['SQL', "' or 1=1; drop table auth.session; --".padEnd(43, ' ')],
    ])('opens nothing for %s', async (_, token) => {
      expect(await sessions.verify(token, foreground)).toBeNull()
    })

    it('opens nothing for any other string', async () => {
      const base64url = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/)
      const token = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), base64url)
      await fc.assert(
        fc.asyncProperty(token, async (value) => {
          expect(await sessions.verify(value, foreground)).toBeNull()
        }),
        { numRuns: 300 },
      )
    })

    it.each([undefined, null, 7, {}, ['A'.repeat(43)], Symbol('token')])(
      'opens nothing for a value that is not text: %o',
      async (value) => {
        expect(await sessions.verify(value as string, foreground)).toBeNull()
      },
    )

    it('opens nothing with what the database keeps', async () => {
      const { token, session } = await issue()
      const [row] = await bench.pool`select * from auth.session where id = ${session.sessionId}`
      expect(JSON.stringify(row)).not.toContain(token)
      for (const kept of [row?.token_hash, row?.id, String(row?.token_hash).slice(0, 43)]) {
        expect(await sessions.verify(kept, foreground)).toBeNull()
      }
    })

    it('opens no session without an active membership', async () => {
      const elsewhere = await buildClinic(bench)
      const there = { ...member, organizationId: elsewhere, device: '' }
      expect(await sessions.issue(there)).toBeNull()
      await deactivate(bench, member)
      expect(await sessions.issue({ ...member, device: '' })).toBeNull()
    })

    it('ends with the membership, though its row is still there', async () => {
      const { token } = await issue()
      await deactivate(bench, member)
      clock.forward({ seconds: 4 })
      expect(await sessions.verify(token, foreground)).toBeNull()
    })

    it('ends after thirty minutes without use', async () => {
      const { token, session } = await issue()
      expect(session.idleExpiresAt).toBe('2026-03-02T09:30:00.000Z')
      clock.forward({ minutes: 29, seconds: 59 })
      expect(await sessions.verify(token, background)).not.toBeNull()
      clock.forward({ seconds: 1 })
      expect(await sessions.verify(token, foreground)).toBeNull()
    })

    it('is put off by use, written down at most once a minute', async () => {
      const { token } = await issue()
      clock.forward({ seconds: 59 })
      const soon = await sessions.verify(token, foreground)
      expect(soon?.idleExpiresAt).toBe('2026-03-02T09:30:00.000Z')
      clock.forward({ minutes: 20 })
      const later = await sessions.verify(token, foreground)
      expect(later?.idleExpiresAt).toBe('2026-03-02T09:50:59.000Z')
      clock.forward({ minutes: 29, seconds: 59 })
      expect(await sessions.verify(token, background)).not.toBeNull()
    })

    it('is never put off in the background', async () => {
      const { token } = await issue()
      for (let minute = 1; minute < 30; minute++) {
        clock.forward({ minutes: 1 })
        const session = await sessions.verify(token, background)
        expect(session?.idleExpiresAt).toBe('2026-03-02T09:30:00.000Z')
      }
      clock.forward({ minutes: 1 })
      expect(await sessions.verify(token, background)).toBeNull()
    })

    it('is put off by a use right after a look in the background', async () => {
      const { token } = await issue()
      clock.forward({ minutes: 10 })
      await sessions.verify(token, background)
      const used = await sessions.verify(token, foreground)
      expect(used?.idleExpiresAt).toBe('2026-03-02T09:40:00.000Z')
    })

    it('ends after twelve hours, however much it is used or rotated', async () => {
      let { token, session } = await issue()
      for (let quarter = 1; quarter < 48; quarter++) {
        clock.forward({ minutes: 15 })
        expect(await sessions.verify(token, foreground)).not.toBeNull()
        const rotated = quarter % 16 === 0 ? await sessions.rotate(session.sessionId) : null
        if (rotated !== null) ({ token, session } = rotated)
      }
      expect(session.expiresAt).toBe('2026-03-02T21:00:00.000Z')
      clock.forward({ minutes: 14, seconds: 59 })
      const last = await sessions.verify(token, foreground)
      expect(last?.idleExpiresAt).toBe('2026-03-02T21:00:00.000Z')
      clock.forward({ seconds: 1 })
      expect(await sessions.verify(token, foreground)).toBeNull()
      expect(await sessions.rotate(session.sessionId)).toBeNull()
    })

    it('says who it is and where they act', async () => {
      const { token, session } = await issue()
      expect(session).toEqual({
        sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        userId: member.userId,
        organizationId: member.organizationId,
        organizationName: 'Riverside Clinic',
        timeZone: 'Europe/Madrid',
        isDemo: false,
        displayName: 'Ana Silva',
        email: member.email,
        roles: ['physiotherapist'],
        expiresAt: '2026-03-02T21:00:00.000Z',
        idleExpiresAt: '2026-03-02T09:30:00.000Z',
      })
      expect(await sessions.verify(token, foreground)).toEqual(session)
    })

    it('never gives the same token twice, nor one the caller chose', async () => {
      const request = {
        ...member,
        device: '',
        id: shaped,
        token: shaped,
        attributes: { id: shaped },
      }
      const first = await sessions.issue(request)
      const second = await issue()
      expect(first?.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(new Set([first?.token, second.token, shaped]).size).toBe(3)
      expect(await sessions.verify(shaped, foreground)).toBeNull()
    })

    it('kills the old token when it rotates', async () => {
      const { token, session } = await issue()
      await sessions.verify(token, foreground)
      const rotated = await sessions.rotate(session.sessionId)
      expect(rotated?.token).not.toBe(token)
      expect(await sessions.verify(token, foreground)).toBeNull()
      expect(await sessions.verify(rotated?.token ?? '', foreground)).toEqual(rotated?.session)
    })

    it('moves to another organization only where the person is active', async () => {
      const { token, session } = await issue()
      const elsewhere = await buildClinic(bench, 'Hillside Clinic')
      expect(await sessions.rotate(session.sessionId, elsewhere)).toBeNull()
      expect(await sessions.rotate(session.sessionId, randomUUID())).toBeNull()
      expect(await sessions.verify(token, foreground)).not.toBeNull()

      await join(bench, member, { organizationId: elsewhere, roles: ['admin'] })
      const moved = await sessions.rotate(session.sessionId, elsewhere)
      expect(moved?.session).toMatchObject({
        organizationName: 'Hillside Clinic',
        roles: ['admin'],
      })
      expect(await sessions.verify(token, foreground)).toBeNull()
    })

    it('revokes one session and leaves the others', async () => {
      const [first, second] = [await issue(), await issue()]
      await sessions.verify(first.token, foreground)
      await sessions.revoke(first.session.sessionId)
      expect(await sessions.verify(first.token, foreground)).toBeNull()
      expect(await sessions.verify(second.token, foreground)).not.toBeNull()
    })

    it('revokes all of a person, or only those in one organization', async () => {
      const elsewhere = await buildClinic(bench)
      await join(bench, member, { organizationId: elsewhere })
      const here = await issue()
      const there = await issue({ ...member, organizationId: elsewhere })
      const other = await issue(await buildMember(bench, bench.node()))

      await sessions.revokeAll(member.userId, elsewhere)
      expect(await sessions.verify(there.token, foreground)).toBeNull()
      expect(await sessions.verify(here.token, foreground)).not.toBeNull()
      await sessions.revokeAll(member.userId)
      expect(await sessions.verify(here.token, foreground)).toBeNull()
      expect(await sessions.verify(other.token, foreground)).not.toBeNull()
    })

    it('lists the live sessions of a person alone, the last used first', async () => {
      await issue(await buildMember(bench, bench.node()))
      const first = await issue()
      clock.forward({ minutes: 5 })
      const second = await issue()
      const listed = await sessions.list(member.userId)
      expect(listed.map(({ sessionId }) => sessionId)).toEqual([
        second.session.sessionId,
        first.session.sessionId,
      ])
      expect(listed[1]).toEqual({
        sessionId: first.session.sessionId,
        organizationId: member.organizationId,
        device: 'Firefox on Linux',
        createdAt: '2026-03-02T09:00:00.000Z',
        lastActiveAt: '2026-03-02T09:00:00.000Z',
        expiresAt: '2026-03-02T21:00:00.000Z',
      })
      clock.forward({ minutes: 26 })
      expect(await sessions.list(member.userId)).toHaveLength(1)
    })

    it('sweeps what ended and nothing else', async () => {
      const ended = await issue()
      clock.forward({ minutes: 20 })
      const live = await issue()
      clock.forward({ minutes: 10 })
      await sessions.sweep()
      const rows = await bench.pool`select id from auth.session where user_id = ${member.userId}`
      expect(rows.map(({ id }) => id)).toEqual([live.session.sessionId])
      expect(await sessions.verify(ended.token, foreground)).toBeNull()
    })

    it('keeps a device that says something unprintable or endless', async () => {
      await sessions.issue({ ...member, device: 'Fire\u0000fox' })
      await sessions.issue({ ...member, device: '🙂'.repeat(500) })
      const devices = (await sessions.list(member.userId)).map(({ device }) => device)
      expect(devices.sort()).toEqual(['', '🙂'.repeat(100)])
    })
  })
}
