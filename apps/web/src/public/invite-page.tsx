import { useLingui } from '@lingui/react/macro'
import { api } from './api.ts'
import { DeadLink } from './dead-link.tsx'
import { InviteForm } from './invite-form.tsx'
import { readLinkToken } from './link-token.ts'
import { PublicPage } from './public-page.tsx'
import { useLoaded } from './use-loaded.ts'

const readInvitation = () => api.invitations.read.query({ token: readLinkToken() })

/** Joining a clinic by the link of an invitation. */
export function InvitePage() {
  const { t } = useLingui()
  const invitation = useLoaded(readInvitation)
  if (invitation.state === 'ready') return <InviteForm invitation={invitation.value} />
  return (
    <PublicPage title={t`Invitation`}>
      {invitation.state === 'failed' && <DeadLink failure={invitation.failure} />}
    </PublicPage>
  )
}
