import { NotFound } from '@meridian/domain'
import type { AcceptInvitationInput } from '@meridian/domain/accounts'
import type { RequestContext } from '../../trpc.ts'
import { run } from '../../use-case.ts'
import { identify } from './identify.ts'
import { joinOrganization } from './join-organization.ts'
import type { Session } from './read-session.ts'
import { startSession } from './start-session.ts'

/**
 * Makes the holder of an invitation's link a member and signs them in. The link is used up with the
 * membership, so that a request that fails before leaves it as it was.
 */
export async function acceptInvitation(
  ctx: RequestContext,
  { token, name, password }: AcceptInvitationInput,
  path: string,
): Promise<Session> {
  const { services, device, requestId } = ctx
  const invitation = await services.auth.readInvitation(token)
  if (!invitation) throw new NotFound('invitation')
  const { organizationId, invitationId, email } = invitation
  const person = await identify(ctx, { email, name, password })
  const call = { actor: { kind: 'system', organizationId }, name: path, requestId } as const
  await run(services, call, joinOrganization, { invitationId, person })
  const { userId } = person
  const opened = await services.auth.openSession({ userId, organizationId, device })
  return startSession(ctx, opened, path)
}
