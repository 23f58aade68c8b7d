import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../ui/date-text.tsx'
import { nameOfDecision } from '../../../words/episode-words.ts'
import type { WholeReassessment } from '../use-reassessments.ts'
import classes from './whole.module.css'

/** How a reassessment ended, who said so and what was decided; nothing while it is open. */
export function HowItEnded({ whole }: { whole: WholeReassessment }) {
  const { asksForDecision, coordinator } = whole
  return (
    <>
      <Outcome whole={whole} />
      <Decided whole={whole} />
      {asksForDecision && (
        <p className={classes.decision}>
          {coordinator ? (
            <Trans>Waits for the decision of {coordinator}.</Trans>
          ) : (
            <Trans>Waits for a decision; nobody coordinates this patient.</Trans>
          )}
        </p>
      )}
    </>
  )
}

function Outcome({ whole }: { whole: WholeReassessment }) {
  const { status, closedOn, closedBy: by, reason } = whole
  if (status === 'missed') {
    return (
      <p className={classes.text}>
        <Trans>
          The window closed and parts of it are missing; that is final. What is entered now is kept
          as unscheduled and stands on the trend. It can be asked for anew, or the coordinator
          decides how the plan goes on: re-plan, discharge, or contact the patient.
        </Trans>
      </p>
    )
  }
  if (!closedOn || (status !== 'declined' && status !== 'not_possible')) return null
  return (
    <p className={classes.text}>
      {status === 'declined' ? <Trans>The patient declined.</Trans> : <Trans>Not possible.</Trans>}{' '}
      {reason && `${reason}. `}
      <DateText date={closedOn} />
      {by && `, ${by}`}
    </p>
  )
}

function Decided({ whole }: { whole: WholeReassessment }) {
  const { i18n } = useLingui()
  if (!whole.decision) return null
  const { decision, reason, by, on, planNumber } = whole.decision
  const what = i18n._(nameOfDecision[decision])
  return (
    <p className={classes.decision}>
      <strong>
        <Trans>Decided: {what}</Trans>
      </strong>
      <br />
      {reason}
      <br />
      <span className={classes.quiet}>
        <Trans>
          <DateText date={on} />, {by}; version {planNumber} of the plan
        </Trans>
      </span>
    </p>
  )
}
