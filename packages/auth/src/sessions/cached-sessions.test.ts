import { describe, expect, it } from 'vitest'
import { fakeClock } from '../testing/bench.ts'
import { cachedSessions } from './cached-sessions.ts'
import type { SessionPort } from './session-port.ts'
import type { VerifiedSession } from './verified-session.ts'

const token = 'A'.repeat(43)
const other = 'B'.repeat(43)
const use = { background: false }
const look = { background: true }

function buildSession(overrides: Partial<VerifiedSession> = {}): VerifiedSession {
  return {
    sessionId: 'session-1',
    userId: 'user-1',
    organizationId: 'clinic-1',
    organizationName: 'Riverside Clinic',
    timeZone: 'Europe/Madrid',
    isDemo: false,
    displayName: 'Ana Silva',
    email: 'ana@example.org',
    roles: ['psychologist'],
    expiresAt: '2026-03-02T21:00:00.000Z',
    idleExpiresAt: '2026-03-02T09:30:00.000Z',
    ...overrides,
  }
}

/** Sessions whose reads are counted and can be held up. */
function build(seconds = 3) {
  const clock = fakeClock()
  const reads: string[] = []
  const kept = new Map([[token, buildSession()]])
  let gate = Promise.resolve()
  const port: SessionPort = {
    verify: async (asked) => {
      reads.push(asked)
      const session = kept.get(asked) ?? null
      await gate
      return session
    },
    issue: async () => null,
    rotate: async () => {
      throw new Error('The connection was lost')
    },
    revoke: async () => {
      kept.delete(token)
    },
    revokeAll: async () => {
      kept.delete(token)
    },
    list: async () => [],
    sweep: async () => {},
  }
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    return resolve
  }
  const sessions = cachedSessions(port, { seconds, now: clock.now })
  return { sessions, reads, kept, clock, hold }
}

describe('remembered sessions', () => {
  it.each(['', 'A'.repeat(42), `${token}A`, `${token.slice(1)}\u0000`, `${token.slice(1)}+`])(
    'asks nothing for a token of another form: %j',
    async (malformed) => {
      const { sessions, reads } = build()
      expect(await sessions.verify(malformed, use)).toBeNull()
      expect(reads).toEqual([])
    },
  )

  it('never remembers that a token opens nothing', async () => {
    const { sessions, kept } = build()
    expect(await sessions.verify(other, use)).toBeNull()
    kept.set(other, buildSession({ sessionId: 'session-2' }))
    expect(await sessions.verify(other, use)).not.toBeNull()
  })

  it('reads once in three seconds, then again', async () => {
    const { sessions, reads, clock } = build()
    await sessions.verify(token, use)
    clock.forward({ seconds: 2.999 })
    await sessions.verify(token, use)
    expect(reads).toHaveLength(1)
    clock.forward({ seconds: 0.001 })
    await sessions.verify(token, use)
    expect(reads).toHaveLength(2)
  })

  it('reads every time when told to remember for no time', async () => {
    const { sessions, reads } = build(0)
    await sessions.verify(token, use)
    await sessions.verify(token, use)
    expect(reads).toHaveLength(2)
  })

  it('never outlives the idle end', async () => {
    const { sessions, reads, kept, clock } = build()
    kept.set(token, buildSession({ idleExpiresAt: '2026-03-02T09:00:01.000Z' }))
    await sessions.verify(token, use)
    clock.forward({ seconds: 1 })
    kept.delete(token)
    expect(await sessions.verify(token, use)).toBeNull()
    expect(reads).toHaveLength(2)
  })

  it('does not let a look in the background stand in for a use', async () => {
    const { sessions, reads } = build()
    await sessions.verify(token, look)
    await sessions.verify(token, look)
    expect(reads).toHaveLength(1)
    await sessions.verify(token, use)
    expect(reads).toHaveLength(2)
    await sessions.verify(token, look)
    expect(reads).toHaveLength(2)
  })

  it.each<[string, (sessions: ReturnType<typeof build>['sessions']) => Promise<unknown>]>([
    ['revoke', (sessions) => sessions.revoke('session-1')],
    ['revokeAll', (sessions) => sessions.revokeAll('user-1')],
    [
      'a rotation whose answer was lost',
      (sessions) => sessions.rotate('session-1').catch(() => {}),
    ],
    ['forget of the person', async (sessions) => sessions.forget('user-1')],
    ['forget of everybody', async (sessions) => sessions.forget(null)],
  ])('forgets at once: %s', async (_, change) => {
    const { sessions, kept } = build()
    await sessions.verify(token, use)
    await change(sessions)
    kept.delete(token)
    expect(await sessions.verify(token, use)).toBeNull()
  })

  it('keeps what it remembers of others', async () => {
    const { sessions, reads } = build()
    await sessions.verify(token, use)
    sessions.forget('user-2')
    await sessions.revoke('session-2')
    await sessions.verify(token, use)
    expect(reads).toHaveLength(1)
  })

  it('does not remember what was ended while it was being read', async () => {
    const { sessions, hold } = build()
    const release = hold()
    const reading = sessions.verify(token, use)
    await sessions.revoke('session-1')
    release()
    await reading
    expect(await sessions.verify(token, use)).toBeNull()
  })
})
