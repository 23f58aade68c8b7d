import { inTenant, type Tx } from '@meridian/db'
import { type LiveEvent, listEventsAfter } from '@meridian/db/events'
import { findMembership, type Membership, writeMembership } from '@meridian/db/repositories'
import {
  type IdempotencyKey,
  idempotencyKeySchema,
  type UserId,
  userIdSchema,
} from '@meridian/domain'
import type { Role } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../use-case.ts'
import type { Bench } from './bench.ts'

export type Member = Actor & { kind: 'member' }

/** The key of one intended change. */
export const newKey = (): IdempotencyKey => idempotencyKeySchema.parse(uuidv7())

/** Somebody's id as calls take it. */
export const idOf = ({ userId }: Pick<Member, 'userId'>): UserId => userIdSchema.parse(userId)

/** Writes a further member of a clinic, past the verbs. */
export async function buildMember(
  bench: Bench,
  { organizationId }: { organizationId: string },
  overrides: { roles?: Role[]; email?: string; userId?: string } = {},
): Promise<Member> {
  const { roles = ['physiotherapist'], userId = uuidv7() } = overrides
  const name = 'Another member'
  await within(bench, organizationId, (tx, now) =>
    writeMembership(tx, {
      organizationId,
      userId,
      displayName: name,
      email: overrides.email ?? `${userId}@test.invalid`,
      roles,
      status: 'active',
      joinedAt: now,
      version: 1,
    }),
  )
  return { kind: 'member', organizationId, userId, sessionId: uuidv7(), name, roles }
}

/** The membership as it is stored. */
export async function readMembership(bench: Bench, member: Member): Promise<Membership> {
  const found = await within(bench, member.organizationId, (tx) => findMembership(tx, member))
  if (!found) throw new Error('No such membership')
  return found
}

/** What happened in an organization, oldest first. */
export function listEvents(bench: Bench, organizationId: string): Promise<LiveEvent[]> {
  return within(bench, organizationId, (tx) =>
    listEventsAfter(tx, organizationId, { seq: 0, limit: 1000 }),
  )
}

/** Reads or writes in an organization past the verbs, as the system. */
export function within<T>(
  { engine }: Bench,
  organizationId: string,
  work: (tx: Tx, now: string) => Promise<T>,
): Promise<T> {
  return inTenant(engine.app, { organizationId, userId: null }, work)
}
