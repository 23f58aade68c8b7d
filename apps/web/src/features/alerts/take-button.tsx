import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { api } from '../../api/trpc.ts'
import type { AlertFormProps } from './alert-actions.tsx'
import { useAlertChange } from './use-alert-change.ts'

type Ref = Pick<AlertFormProps['alert'], 'alertId' | 'version'>

/** Says who works on it: me, no longer me, or me in place of a colleague. */
export function TakeButton({ alert, patientName }: Omit<AlertFormProps, 'onClose'>) {
  const { t } = useLingui()
  const { alertId, version, state, isMine } = alert
  const take = useAlertChange({
    send: (sent: Ref, idempotencyKey) => api.alerts.take.mutate({ ...sent, idempotencyKey }),
    onDone: () => showNotification({ message: t`You work on the signal about ${patientName}.` }),
  })
  const release = useAlertChange({
    send: (sent: Ref, idempotencyKey) => api.alerts.release.mutate({ ...sent, idempotencyKey }),
    onDone: () =>
      showNotification({ message: t`Nobody works on the signal about ${patientName} now.` }),
  })
  if (state === 'in_progress' && isMine) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        loading={release.isPending}
        onClick={() => release.save({ alertId, version })}
      >
        <Trans>Give it back</Trans>
      </Button>
    )
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={take.isPending}
      onClick={() => take.save({ alertId, version })}
    >
      {state === 'in_progress' ? <Trans>Take it over</Trans> : <Trans>I am working on it</Trans>}
    </Button>
  )
}
