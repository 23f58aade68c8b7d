import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { newKey } from '../../api/new-key.ts'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import rows from '../../ui/rows.module.css'
import { findWord } from '../../words/find-word.ts'
import { nameOfRole } from '../../words/people-words.ts'

type Invitation = RouterOutputs['members']['list']['invitations'][number]

/** Invitations that can still be used. */
export function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useLingui()
  return (
    <table className={rows.table} aria-label={t`Open invitations`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Email</Trans>
          </th>
          <th scope="col">
            <Trans>Roles</Trans>
          </th>
          <th scope="col">
            <Trans>Invited by</Trans>
          </th>
          <th scope="col">
            <Trans>Expires</Trans>
          </th>
          <th scope="col">
            <Trans>Actions</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <InvitationLine key={invitation.invitationId} invitation={invitation} />
        ))}
      </tbody>
    </table>
  )
}

function InvitationLine({ invitation }: { invitation: Invitation }) {
  const { i18n, t } = useLingui()
  const { email, invitationId } = invitation
  const queryClient = useQueryClient()
  const revoke = useMutation(
    trpc.members.revokeInvitation.mutationOptions({
      onSuccess: () => showNotification({ message: t`The invitation of ${email} is revoked.` }),
      onError: (error) => showNotification({ message: sentenceOf(failureOf(error)) }),
      onSettled: () => {
        void queryClient.invalidateQueries(trpc.today.read.pathFilter())
        return queryClient.invalidateQueries(trpc.members.list.pathFilter())
      },
    }),
  )
  return (
    <tr className={rows.row}>
      <td>{email}</td>
      <td>{invitation.roles.map((role) => i18n._(findWord(nameOfRole, role))).join(', ')}</td>
      <td className={`${rows.wide} ${rows.quiet}`}>{invitation.invitedByName}</td>
      <td className={rows.nowrap}>
        <DateTimeText at={invitation.expiresAt} />
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t`Revoke the invitation of ${email}`}
          loading={revoke.isPending}
          onClick={() => revoke.mutate({ idempotencyKey: newKey(), invitationId })}
        >
          <Trans>Revoke</Trans>
        </Button>
      </td>
    </tr>
  )
}
