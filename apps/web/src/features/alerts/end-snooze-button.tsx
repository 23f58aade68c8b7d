import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { api } from '../../api/trpc.ts'
import type { AlertFormProps } from './alert-actions.tsx'
import { useAlertChange } from './use-alert-change.ts'

/** Brings back now what was put off. */
export function EndSnoozeButton({ alert, patientName }: Omit<AlertFormProps, 'onClose'>) {
  const { t } = useLingui()
  const { alertId, version } = alert
  const back = useAlertChange({
    send: (sent: { alertId: string; version: number }, idempotencyKey) =>
      api.alerts.endSnooze.mutate({ ...sent, idempotencyKey }),
    onDone: () => showNotification({ message: t`The signal about ${patientName} is back.` }),
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={back.isPending}
      onClick={() => back.save({ alertId, version })}
    >
      <Trans>Bring it back now</Trans>
    </Button>
  )
}
