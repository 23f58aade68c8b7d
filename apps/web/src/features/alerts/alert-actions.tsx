import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSession } from '../../session/use-session.ts'
import forms from '../../ui/form.module.css'
import { AcknowledgeForm } from './acknowledge-form.tsx'
import classes from './alerts.module.css'
import { DismissForm } from './dismiss-form.tsx'
import { EndSnoozeButton } from './end-snooze-button.tsx'
import { ResolveForm } from './resolve-form.tsx'
import { SnoozeForm } from './snooze-form.tsx'
import { TakeButton } from './take-button.tsx'
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
      <Aside {...props} />
    </div>
  )
}

/** Who works on it, and the two ways of not acting now; a T1 knows none of these two. */
function Aside(props: AlertFormProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  if (opened === 'dismiss') return <DismissForm {...props} />
  if (opened === 'snooze') return <SnoozeForm {...props} />
  return (
    <div className={classes.aside}>
      <TakeButton {...props} />
      {props.alert.tier !== 'T1' && <Postpone {...props} open={setOpened} />}
    </div>
  )
}

type Opened = 'dismiss' | 'snooze'

function Postpone({ open, ...props }: AlertFormProps & { open: (form: Opened) => void }) {
  const { t } = useLingui()
  const { snoozedUntil } = props.alert
  const { today } = useSession().organization
  const isPutOff = snoozedUntil !== null && snoozedUntil > today
  return (
    <>
      {isPutOff ? (
        <EndSnoozeButton {...props} />
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => open('snooze')}>
          {t`Put off`}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => open('dismiss')}>
        {t`Dismiss with a reason`}
      </Button>
    </>
  )
}
