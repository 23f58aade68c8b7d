import { NotFound } from '@meridian/domain'
import type { CreateOrganizationInput } from '@meridian/domain/accounts'
import type { RequestContext } from '../../trpc.ts'
import { foundOrganization } from './found-organization.ts'
import { identify } from './identify.ts'
import type { Session } from './read-session.ts'
import { startSession } from './start-session.ts'

/** Creates a clinic for the holder of a setup link, who becomes its first admin and is signed in. */
export async function createOrganization(
  ctx: RequestContext,
  input: CreateOrganizationInput,
  path: string,
): Promise<Session> {
  const { services, device, requestId } = ctx
  const { auth } = services
  if (!(await auth.readSetupLink(input.token))) throw new NotFound('setup_link')
  const founder = await identify(ctx, input)
  // Used up before the clinic exists: of requests at the same time one may go on.
  if (!(await auth.useSetupLink(input.token))) throw new NotFound('setup_link')
  const organizationId = await foundOrganization(services, {
    name: input.organizationName,
    timeZone: input.timeZone,
    founder,
    requestId,
  })
  const { userId } = founder
  const opened = await auth.openSession({ userId, organizationId, device })
  return startSession(ctx, opened, path)
}
