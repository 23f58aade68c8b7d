import { NotFound } from '@meridian/domain'
import {
  acceptInvitationSchema,
  createOrganizationSchema,
  linkTokenSchema,
  readInvitationSchema,
  signInSchema,
} from '@meridian/domain/accounts'
import * as z from 'zod'
import { callOf, open, router } from '../../trpc.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { createOrganization } from './create-organization.ts'
import { readSession, type Session } from './read-session.ts'
import { startSession } from './start-session.ts'

const nothing = z.strictObject({}).optional()

/** Signing in and out, and who is signed in; open to anybody. */
export const sessionRouter = router({
  current: open.input(nothing).query(async ({ ctx, path }): Promise<Session | null> => {
    const { services, session } = ctx
    if (!session) return null
    return readSession({ services, session }, callOf({ ...ctx, session }, path))
  }),
  signInHints: open.input(nothing).query(({ ctx }) => ({ demo: ctx.services.demo })),
  signIn: open.input(signInSchema).mutation(async ({ ctx, input, path }) => {
    const { ip, device, services } = ctx
    return startSession(ctx, await services.auth.signIn({ ...input, ip, device }), path)
  }),
  signOut: open.input(nothing).mutation(async ({ ctx: { services, session, setSession } }) => {
    if (session) {
      await services.auth.signOut(session.sessionId)
      services.announceRevocation(session.userId)
    }
    setSession(null)
    return {}
  }),
})

/** What the holder of an invitation's link may do without a session. */
export const invitationsRouter = router({
  read: open.input(readInvitationSchema).query(async ({ ctx: { services }, input }) => {
    const invitation = await services.auth.readInvitation(input.token)
    if (!invitation) throw new NotFound('invitation')
    const { organizationName, email, roles, hasAccount } = invitation
    return { organizationName, email, roles, hasAccount }
  }),
  accept: open
    .input(acceptInvitationSchema)
    .mutation(({ ctx, input, path }) => acceptInvitation(ctx, input, path)),
})

/** What the holder of a setup link may do without a session. */
export const setupRouter = router({
  read: open
    .input(z.strictObject({ token: linkTokenSchema }))
    .query(async ({ ctx: { services }, input }) => {
      if (!(await services.auth.readSetupLink(input.token))) throw new NotFound('setup_link')
      return {}
    }),
  createOrganization: open
    .input(createOrganizationSchema)
    .mutation(({ ctx, input, path }) => createOrganization(ctx, input, path)),
})
