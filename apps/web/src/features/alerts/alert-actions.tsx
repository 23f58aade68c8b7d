import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import forms from '../../ui/form.module.css'
import { AcknowledgeForm } from './acknowledge-form.tsx'
import classes from './alerts.module.css'
import { DismissForm } from './dismiss-form.tsx'
import { ResolveForm } from './resolve-form.tsx'
import { SnoozeForm } from './snooze-form.tsx'
import type { Alert } from './use-alerts.ts'

/** What every form of a signal needs. */
export interface AlertFormProps {
  readonly alert: Alert
  readonly patientName: string
  readonly onClose: () => void
}

/** What whoever may answer the signal can do now: see it first, then resolve it; a T1 only in this way. */
export function AlertActions(props: AlertFormProps) {
  const { alert } = props
  if (alert.state !== 'open' && alert.state !== 'acknowledged' && alert.state !== 'in_progress') {
    return null
  }
  if (!alert.mayHandle) {
    return (
      <p className={forms.note}>
        <Trans>It is answered by those who were told, and by the coordinator.</Trans>
      </p>
    )
  }
  return (
    <div className={classes.answer}>
      {alert.state === 'open' ? <AcknowledgeForm {...props} /> : <ResolveForm {...props} />}
      {alert.tier !== 'T1' && <Aside {...props} />}
    </div>
  )
}

/** The two ways of not acting now. */
function Aside(props: AlertFormProps) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<'dismiss' | 'snooze' | null>(null)
  if (opened === 'dismiss') return <DismissForm {...props} />
  if (opened === 'snooze') return <SnoozeForm {...props} />
  return (
    <p className={classes.aside}>
      <Button size="compact-sm" variant="default" onClick={() => setOpened('snooze')}>
        {t`Put off`}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setOpened('dismiss')}>
        {t`Dismiss with a reason`}
      </Button>
    </p>
  )
}
