import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { nameOfAlertRule } from '../../words/alert-words.ts'
import { findWord } from '../../words/find-word.ts'
import type { Patient } from '../patient/use-patient.ts'
import { AlertActions } from './alert-actions.tsx'
import { AlertFacts } from './alert-facts.tsx'
import classes from './alerts.module.css'
import { sentenceOfPart } from './sentence-of-part.ts'

interface AlertPanelProps {
  readonly patient: Patient
  readonly alertId: string
  readonly onClose: () => void
}

/** One signal over the chart: what and why first, then what to do about it, then who knows and where it comes from. */
export function AlertPanel({ patient, alertId, onClose }: AlertPanelProps) {
  const { t, i18n } = useLingui()
  const alert = useQuery(trpc.alerts.read.queryOptions({ alertId }))
  const { name } = patient
  if (!alert.data) {
    return (
      <Panel key="waiting" title={t`Signal, ${name}`} onClose={onClose}>
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
    <Panel key="read" title={t`${what}: ${name}`} onClose={onClose}>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>{sentenceOfPart(part)}</li>
        ))}
      </ul>
      <AlertActions
        key={alert.data.state}
        alert={alert.data}
        patientName={name}
        onClose={onClose}
      />
      <AlertFacts alert={alert.data} />
    </Panel>
  )
}
