import { Trans, useLingui } from '@lingui/react/macro'
import type { CalendarDate } from '@meridian/domain'
import { daysBetween } from '../../../language/days-between.ts'
import { formatDate, formatDistance } from '../../../language/format-date.ts'
import { DueBadge } from '../../../ui/due-badge.tsx'
import { PhaseText } from '../../../ui/phase-text.tsx'
import { nameOfSlot } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { AcknowledgeButton } from '../acknowledge-button.tsx'
import type { Today } from '../today-row.ts'
import { Line } from './line.tsx'

interface DueLineProps {
  readonly due: Today['reassessments'][number]
  readonly today: CalendarDate
}

/** A reassessment that waits to be recorded, with the alert it raised. */
export function DueLine({ due, today }: DueLineProps) {
  const { i18n } = useLingui()
  const { alert } = due
  return (
    <Line
      type="due"
      badge={<DueBadge status={due.status} />}
      patient={due}
      opens={{ panel: 'reassessment', reassessment: due.reassessmentId }}
      what={i18n._(findWord(nameOfSlot, due.slot))}
      phase={<PhaseText phase={due.phase} week={due.week} />}
      from={due.coordinatorName}
      when={
        <time dateTime={due.dueOn} title={formatDate(due.dueOn)}>
          {formatDistance(daysBetween(today, due.dueOn))}
        </time>
      }
      action={
        alert &&
        (alert.state === 'open' ? (
          <AcknowledgeButton alert={alert} patientName={due.patientName} />
        ) : (
          <Acknowledged by={alert.acknowledgedBy} />
        ))
      }
    />
  )
}

/** Who has seen it; seen is not yet done. */
export function Acknowledged({ by }: { by: string | null }) {
  return by ? <Trans>Seen by {by}</Trans> : null
}
