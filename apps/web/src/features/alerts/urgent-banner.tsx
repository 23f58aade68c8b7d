import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { DateTimeText } from '../../ui/date-text.tsx'
import { Shape } from '../../ui/shape.tsx'
import { nameOfAlertRule } from '../../words/alert-words.ts'
import { findWord } from '../../words/find-word.ts'
import classes from './alerts.module.css'
import { type OwnAlert, useOwnAlerts } from './use-alerts.ts'

/**
 * What interrupts, on every page: a T1 that is mine and nobody has seen. It cannot be closed; it goes
 * when somebody says that they have seen it. What is being typed keeps the focus.
 */
export function UrgentBanner() {
  const urgent = useOwnAlerts().filter(({ tier, state }) => tier === 'T1' && state === 'open')
  if (urgent.length === 0) return null
  return (
    <div role="alert" className={classes.banner}>
      {urgent.map((alert) => (
        <UrgentLine key={alert.alertId} alert={alert} />
      ))}
    </div>
  )
}

function UrgentLine({ alert }: { alert: OwnAlert }) {
  const { i18n } = useLingui()
  const { patientName } = alert
  return (
    <p className={classes.urgent}>
      <Shape name="triangle" />
      <span>
        <strong>{patientName}</strong>: {i18n._(findWord(nameOfAlertRule, alert.rule))}
        <span className={classes.since}>
          <Trans>
            , since <DateTimeText at={alert.raisedAt} />
          </Trans>
        </span>
      </span>
      <Link {...whereToOpen(alert)} className={classes.open}>
        <Trans>
          Open<span className={classes.hidden}> the signal about {patientName}</span>
        </Trans>
      </Link>
    </p>
  )
}

/** Over the chart for the care team; over the list for who may read the signal and nothing else. */
function whereToOpen({ alertId, patientId, mayReadRecord }: OwnAlert) {
  return mayReadRecord
    ? ({
        to: '/patients/$patientId',
        params: { patientId },
        search: { panel: 'alert', alert: alertId },
      } as const)
    : ({ to: '/alerts', search: { alert: alertId } } as const)
}
