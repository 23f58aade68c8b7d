import {
  acceptPendingInvitation,
  amendMembership,
  findMembership,
  type Invitation,
  lockClinic,
  writeMembership,
} from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { UseCaseContext } from '../../use-case.ts'
import type { Person } from './identify.ts'

/**
 * Uses an invitation up and makes the person a member in its roles; somebody who was here before is a
 * member again. NotFound when another request used it first. Only the system runs it, for a link.
 */
export async function joinOrganization(
  ctx: UseCaseContext,
  { invitationId, person }: { invitationId: string; person: Person },
): Promise<void> {
  const { organizationId } = ctx.actor
  await lockClinic(ctx.tx, organizationId)
  const key = { organizationId, invitationId }
  const invitation = await acceptPendingInvitation(ctx.tx, key, ctx.now)
  if (!invitation) throw new NotFound('invitation')
  await writeMember(ctx, invitation, person)
  const { roles } = invitation
  ctx.recordEvent({ kind: 'member.joined', subjectId: person.userId, payload: { roles } })
}

async function writeMember(ctx: UseCaseContext, { roles }: Invitation, person: Person) {
  const { userId, name, email } = person
  const key = { organizationId: ctx.actor.organizationId, userId }
  const earlier = await findMembership(ctx.tx, key)
  if (earlier?.status === 'active') throw new Conflict('already_member')
  if (earlier) {
    await amendMembership(ctx.tx, key, { roles, email, status: 'active', deactivatedAt: null })
    return
  }
  await writeMembership(ctx.tx, {
    ...key,
    displayName: name,
    email,
    roles,
    status: 'active',
    joinedAt: ctx.now,
    version: 1,
  })
}
