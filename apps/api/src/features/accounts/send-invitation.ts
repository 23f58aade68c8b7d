import { newLinkToken } from '@meridian/auth'
import { inTenant } from '@meridian/db'
import { writeAnswer } from '@meridian/db/repositories'
import type { InviteMemberInput } from '@meridian/domain/accounts'
import { MailNotSent } from '../../mail/mailer.ts'
import { callOf, type MemberContext } from '../../trpc.ts'
import { run } from '../../use-case.ts'
import { invitationMail } from './invitation-mail.ts'
import { type InvitationMade, inviteMember } from './invite-member.ts'

/**
 * `link` is given once, when no e-mail carries it. With neither a link nor an e-mail the call was a
 * repeated one whose first answer is lost: the secret is nowhere, and inviting again makes a new one.
 */
export interface InvitationSent extends InvitationMade {
  readonly link: string | null
}

/** Invites, and after the commit sends the link by e-mail or else answers with it. */
export async function sendInvitation(
  ctx: MemberContext,
  input: InviteMemberInput,
  path: string,
): Promise<InvitationSent> {
  const { services } = ctx
  const { token, hash } = newLinkToken()
  const invitationId = services.newId()
  const verb = inviteMember({ invitationId, tokenHash: hash })
  const made = await run(services, callOf(ctx, path), verb, input)
  if (made.invitationId !== invitationId) return { ...made, link: null }
  const link = `${services.publicUrl}/invite#${token}`
  const delivery = await deliver(ctx, input.email, link)
  if (delivery.mailed || delivery.mailError) await remember(ctx, input, { ...made, ...delivery })
  return { ...made, ...delivery, link: delivery.mailed ? null : link }
}

async function deliver({ services, session }: MemberContext, to: string, link: string) {
  if (!services.mailer) return { mailed: false, mailError: null }
  const { organizationName: clinic, displayName: invitedBy } = session
  try {
    await services.mailer(invitationMail(to, { clinic, invitedBy, link }))
    return { mailed: true, mailError: null }
  } catch (error) {
    // Whatever it was, the link must reach the admin: it exists nowhere else.
    const problem = error instanceof MailNotSent ? error.problem : 'mail server did not answer'
    return { mailed: false, mailError: problem }
  }
}

async function remember(
  { services, session: { organizationId, userId } }: MemberContext,
  { idempotencyKey: key }: InviteMemberInput,
  made: InvitationMade,
) {
  const write = inTenant(services.app, { organizationId, userId }, (tx) =>
    writeAnswer(tx, { organizationId, userId, key }, made),
  )
  // The invitation stands either way; only a repeated call would hear less.
  await write.catch(() => {})
}
