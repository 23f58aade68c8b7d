import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { nameOfAlertRule } from '../../words/alert-words.ts'
import { findWord } from '../../words/find-word.ts'
import { AlertActions } from './alert-actions.tsx'
import { AlertContact } from './alert-contact.tsx'
import { AlertFacts } from './alert-facts.tsx'
import classes from './alerts.module.css'
import { sentenceOfPart } from './sentence-of-part.ts'

interface AlertPanelProps {
  /** For the title, until the signal is here. */
  readonly patientName: string
  readonly alertId: string
  /** True where the chart is not beneath it. */
  readonly isOverList?: boolean
  readonly onClose: () => void
}

/** One signal over the chart or the list: what and why first, then what to do about it, then who knows and where it comes from. */
export function AlertPanel({
  patientName: name,
  alertId,
  isOverList = false,
  onClose,
}: AlertPanelProps) {
  const { t, i18n } = useLingui()
  const alert = useQuery(trpc.alerts.read.queryOptions({ alertId }))
  if (!alert.data) {
    return (
      <Panel key="waiting" title={name ? t`Signal, ${name}` : t`Signal`} onClose={onClose}>
        {alert.isPending ? (
          <LoadingRows />
        ) : (
          <ErrorState error={alert.error} retry={alert.refetch} />
        )}
      </Panel>
    )
  }
  const { rule, parts } = alert.data
  const what = i18n._(findWord(nameOfAlertRule, rule))
  return (
    // A panel of its own, so that the focus enters once there is something to act on.
    <Panel key="read" title={`${what}: ${alert.data.patientName}`} onClose={onClose}>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>{sentenceOfPart(part)}</li>
        ))}
      </ul>
      <AlertActions
        key={`${alert.data.state} ${alert.data.snoozedUntil}`}
        alert={alert.data}
        patientName={alert.data.patientName}
        onClose={onClose}
      />
      <AlertContact alert={alert.data} isOverList={isOverList} />
      <AlertFacts alert={alert.data} />
    </Panel>
  )
}
