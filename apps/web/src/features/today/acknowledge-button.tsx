import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { newKey } from '../../api/new-key.ts'
import { trpc } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import rows from '../../ui/rows.module.css'
import classes from './today-page.module.css'

interface AcknowledgeButtonProps {
  readonly alert: { readonly alertId: string; readonly version: number }
  readonly patientName: string
}

/** Says that I have seen the alert; it stays until what it asks for is done. */
export function AcknowledgeButton({ alert, patientName }: AcknowledgeButtonProps) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const acknowledge = useMutation(
    trpc.alerts.acknowledge.mutationOptions({
      onError: (error) => showNotification({ message: sentenceOf(failureOf(error)) }),
      onSettled: () => queryClient.invalidateQueries(trpc.today.read.pathFilter()),
    }),
  )
  return (
    <span className={`${rows.action} ${classes.rowAction}`}>
      {acknowledge.error && (
        <span className={classes.failed}>
          <Trans>Not saved</Trans>
        </span>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={acknowledge.isPending}
        aria-label={t`I have seen this about ${patientName}`}
        onClick={() =>
          acknowledge.mutate({
            idempotencyKey: newKey(),
            alertId: alert.alertId,
            version: alert.version,
          })
        }
      >
        <Trans>Seen</Trans>
      </Button>
    </span>
  )
}
