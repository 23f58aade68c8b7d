import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { useIntentKeys } from '../../../api/use-intent-keys.ts'
import { failureOf } from '../../../failures/failure-of.ts'
import { sentenceOf } from '../../../failures/sentence-of.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import forms from '../../../ui/form.module.css'
import type { Member } from './member-table.tsx'
import { PatientCount } from './patient-count.tsx'

/** Asks once, and says what follows. */
export function DeactivateDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useLingui()
  const { name, userId, version, patients } = member
  const keys = useIntentKeys()
  const queryClient = useQueryClient()
  const deactivate = useMutation(
    trpc.members.deactivate.mutationOptions({
      onSuccess: () => {
        showNotification({ message: t`${name} is deactivated and signed out.` })
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries(trpc.members.list.pathFilter()),
    }),
  )
  return (
    <Dialog title={t`Deactivate ${name}?`} onClose={onClose}>
      <div className={forms.form}>
        <div>
          <Trans>
            {name} is signed out everywhere at once and cannot sign in again until reactivated. What{' '}
            {name} wrote stays.
          </Trans>{' '}
          {patients > 0 && (
            <Trans>
              <PatientCount count={patients} /> will need somebody else on the care team.
            </Trans>
          )}
        </div>
        {deactivate.error && (
          <p role="alert" className={forms.problem}>
            {sentenceOf(failureOf(deactivate.error))}
          </p>
        )}
        <div className={forms.actions}>
          <Button
            color="red.9"
            loading={deactivate.isPending}
            onClick={() =>
              deactivate.mutate({
                idempotencyKey: keys.keyFor({ userId, version }),
                userId,
                version,
              })
            }
          >
            <Trans>Deactivate</Trans>
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            <Trans>Keep active</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
