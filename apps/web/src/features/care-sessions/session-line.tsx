import { Trans, useLingui } from '@lingui/react/macro'
import { formatDate, formatDay } from '../../language/format-date.ts'
import { findWord } from '../../words/find-word.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'
import { PanelButton } from '../patient/panel-button.tsx'
import type { Patient } from '../patient/use-patient.ts'
import steps from '../reassessments/next-steps.module.css'
import { MarkButtons } from './mark-buttons.tsx'
import { SessionState } from './session-state.tsx'
import type { Session } from './use-sessions.ts'

interface SessionLineProps {
  readonly session: Session
  readonly patient: Patient
  readonly today: string
}

/** One session with what can be done about it. */
export function SessionLine({ session, patient, today }: SessionLineProps) {
  const { t, i18n } = useLingui()
  const { on, time, minutes, discipline, withName, state, plannedSessionId } = session
  const isTimeCome = on <= today
  const day = formatDate(on)
  return (
    <li className={steps.step}>
      <SessionState session={session} />
      <span className={steps.what}>
        <time dateTime={`${on}T${time}`} title={day}>
          {on === today ? <Trans>Today</Trans> : formatDay(on)}, {time}
        </time>{' '}
        <span className={steps.quiet}>
          {i18n._(findWord(nameOfDiscipline, discipline))}
          {withName && `, ${withName}`}, <Trans>{minutes} min</Trans>
        </span>
      </span>
      {patient.access.mayWrite && (
        <span className={steps.actions}>
          <MarkButtons session={session} patientName={patient.name} isTimeCome={isTimeCome} />
          {state === 'planned' && (
            <PanelButton
              opens={{ panel: 'session', session: plannedSessionId }}
              aria-label={t`Change: ${day}, ${time}`}
            >
              <Trans>Change</Trans>
            </PanelButton>
          )}
        </span>
      )}
    </li>
  )
}
