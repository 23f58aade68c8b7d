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
  return (
    <Line
      type="alert"
      patient={alert}
      opens={{ panel: 'alert', alert: alert.alertId }}
      what={<WhatOf alert={alert} />}
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

/** What it is about; a silence that the calls did not end is said to be the coordinator's. */
function WhatOf({ alert }: { alert: Today['alerts'][number] }) {
  const { i18n } = useLingui()
  if (!alert.rule) return <Trans>Needs you</Trans>
  const name = i18n._(findWord(nameOfAlertRule, alert.rule))
  return alert.handedOver ? <Trans>{name}: the calls did not reach them</Trans> : name
}
