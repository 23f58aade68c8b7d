import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { api } from '../../api/trpc.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import forms from '../../ui/form.module.css'
import { useRecordChange } from '../patient/use-record-change.ts'
import type { AlertFormProps } from './alert-actions.tsx'

/** "I have seen it": it stays until it is resolved. */
export function AcknowledgeForm({ alert, patientName }: Omit<AlertFormProps, 'onClose'>) {
  const { t } = useLingui()
  const { alertId, version } = alert
  const change = useRecordChange(
    (sent: { alertId: string; version: number }, idempotencyKey) =>
      api.alerts.acknowledge.mutate({ ...sent, idempotencyKey }),
    { done: t`Seen: the signal about ${patientName} is yours.` },
  )
  return (
    <form
      className={forms.actions}
      onSubmit={(event) => {
        event.preventDefault()
        change.save({ alertId, version })
      }}
    >
      <Button type="submit" loading={change.isPending} data-autofocus>
        <Trans>I have seen it</Trans>
      </Button>
      {change.failure && (
        <p role="alert" className={forms.problem}>
          {sentenceOf(change.failure)}
        </p>
      )}
    </form>
  )
}
