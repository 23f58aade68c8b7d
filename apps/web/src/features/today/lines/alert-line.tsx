import { Trans, useLingui } from '@lingui/react/macro'
import { DateTimeText } from '../../../ui/date-text.tsx'
import { nameOfAlertRule } from '../../../words/alert-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { AcknowledgeButton } from '../acknowledge-button.tsx'
import type { Today } from '../today-row.ts'
import { Acknowledged } from './due-line.tsx'
import { Line } from './line.tsx'

/** An alert that is mine to answer. */
export function AlertLine({ alert }: { alert: Today['alerts'][number] }) {
  const { i18n } = useLingui()
  return (
    <Line
      type="alert"
      patient={alert}
      opens={{ panel: 'alert', alert: alert.alertId }}
      what={alert.rule ? i18n._(findWord(nameOfAlertRule, alert.rule)) : <Trans>Needs you</Trans>}
      when={<DateTimeText at={alert.raisedAt} />}
      action={
        alert.state === 'open' ? (
          <AcknowledgeButton alert={alert} patientName={alert.patientName} />
        ) : (
          <Acknowledged by={alert.acknowledgedBy} />
        )
      }
    />
  )
}
