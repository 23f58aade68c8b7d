import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { addDays } from '@meridian/domain'
import { api } from '../../api/trpc.ts'
import { sentenceOf } from '../../failures/sentence-of.ts'
import { useSession } from '../../session/use-session.ts'
import forms from '../../ui/form.module.css'
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts'
import { useRecordChange } from '../patient/use-record-change.ts'
import type { AlertFormProps } from './alert-actions.tsx'

/** Puts a signal off for one, three or seven days; its clock runs on. */
export function SnoozeForm({ alert, patientName, onClose }: AlertFormProps) {
  const { t } = useLingui()
  const shortest = useFocusOnArrival<HTMLButtonElement>()
  const { today } = useSession().organization
  const { alertId, version } = alert
  const change = useRecordChange(
    (sent: { alertId: string; version: number; until: string }, idempotencyKey) =>
      api.alerts.snooze.mutate({ ...sent, idempotencyKey }),
    { done: t`The signal about ${patientName} is put off.`, onDone: onClose },
  )
  const putOff = (days: number) => change.save({ alertId, version, until: addDays(today, days) })
  return (
    <div className={forms.actions}>
      <Button ref={shortest} variant="default" loading={change.isPending} onClick={() => putOff(1)}>
        <Trans>1 day</Trans>
      </Button>
      <Button variant="default" loading={change.isPending} onClick={() => putOff(3)}>
        <Trans>3 days</Trans>
      </Button>
      <Button variant="default" loading={change.isPending} onClick={() => putOff(7)}>
        <Trans>1 week</Trans>
      </Button>
      {change.failure && (
        <p role="alert" className={forms.problem}>
          {sentenceOf(change.failure)}
        </p>
      )}
    </div>
  )
}
