import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../../api/new-key.ts'
import { trpc } from '../../../api/trpc.ts'
import { failureOf } from '../../../failures/failure-of.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import rows from '../../../ui/rows.module.css'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import type { Member } from './member-table.tsx'

/** Deactivating asks once; reactivating acts at once, for it can be undone. */
export function MembershipButton({ member }: { member: Member }) {
  const { t } = useLingui()
  const { name, userId, version } = member
  const [asking, setAsking] = useState(false)
  const queryClient = useQueryClient()
  const reactivate = useMutation(
    trpc.members.reactivate.mutationOptions({
      onSuccess: () => showNotification({ message: t`${name} may sign in again.` }),
      onError: (error) => showNotification({ message: sentenceOf(failureOf(error)) }),
      onSettled: () => queryClient.invalidateQueries(trpc.members.list.pathFilter()),
    }),
  )
  if (member.status !== 'active') {
    return (
      <Button
        className={rows.action}
        size="compact-sm"
        variant="default"
        aria-label={t`Reactivate ${name}`}
        loading={reactivate.isPending}
        onClick={() => reactivate.mutate({ idempotencyKey: newKey(), userId, version })}
      >
        <Trans>Reactivate</Trans>
      </Button>
    )
  }
  return (
    <>
      <Button
        className={rows.action}
        size="compact-sm"
        variant="default"
        aria-label={t`Deactivate ${name}`}
        onClick={() => setAsking(true)}
      >
        <Trans>Deactivate</Trans>
      </Button>
      {asking && <DeactivateDialog member={member} onClose={() => setAsking(false)} />}
    </>
  )
}
