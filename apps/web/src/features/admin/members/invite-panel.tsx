import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { Panel } from '../../../ui/panel.tsx'
import { InviteForm } from './invite-form.tsx'
import { InvitedMessage } from './invited-message.tsx'

/** Inviting somebody, and the link that is shown this once. */
export function InvitePanel({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const invite = useMutation(
    trpc.members.invite.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.members.list.pathFilter()),
    }),
  )
  return (
    <Panel title={t`Invite a member`} onClose={onClose}>
      {invite.data ? (
        <InvitedMessage
          invited={invite.data}
          email={invite.variables.email}
          again={() => invite.reset()}
        />
      ) : (
        <InviteForm invite={invite} />
      )}
    </Panel>
  )
}
