import { Trans, useLingui } from '@lingui/react/macro'
import type { CalendarDate } from '@meridian/domain'
import { daysBetween } from '../../../language/days-between.ts'
import { formatDate, formatDistance } from '../../../language/format-date.ts'
import { PhaseText } from '../../../ui/phase-text.tsx'
import { nameOfSlot } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { AcknowledgeButton } from '../acknowledge-button.tsx'
import type { Today } from '../today-row.ts'
import { Acknowledged } from './due-line.tsx'
import { Line } from './line.tsx'

interface DecideLineProps {
  readonly decision: Today['decisions'][number]
  readonly today: CalendarDate
}

/** A reassessment that is over and waits for my decision; a missed one with its alert. */
export function DecideLine({ decision, today }: DecideLineProps) {
  const { i18n } = useLingui()
  const slot = i18n._(findWord(nameOfSlot, decision.slot))
  const { alert, since } = decision
  return (
    <Line
      type="decide"
      patient={decision}
      opens={{ panel: 'decide', reassessment: decision.reassessmentId }}
      what={
        decision.status === 'missed' ? (
          <Trans>Decide: {slot}, missed</Trans>
        ) : (
          <Trans>Decide: {slot}</Trans>
        )
      }
      phase={<PhaseText phase={decision.phase} week={decision.week} />}
      when={
        <time dateTime={since} title={formatDate(since)}>
          {formatDistance(daysBetween(today, since))}
        </time>
      }
      action={
        alert &&
        (alert.state === 'open' ? (
          <AcknowledgeButton alert={alert} patientName={decision.patientName} />
        ) : (
          <Acknowledged by={alert.acknowledgedBy} />
        ))
      }
    />
  )
}
