import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useId } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useSession } from '../../session/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { usePanel } from '../patient/use-panel.ts'
import type { Patient } from '../patient/use-patient.ts'
import steps from '../reassessments/next-steps.module.css'
import { CallsMade } from './calls-made.tsx'
import classes from './care-sessions.module.css'
import { CycleLine } from './cycle-line.tsx'
import { DisciplineCounts } from './discipline-counts.tsx'
import { SessionLine } from './session-line.tsx'
import { type Sessions, useSessions } from './use-sessions.ts'

/** How many of what lies ahead are shown at once. */
const shownAhead = 3

/** The sessions of a patient: where the cycle stands, what lies ahead, what was. */
export function CareSessions({ patient }: { patient: Patient }) {
  const titleId = useId()
  const sessions = useSessions(patient.id)
  const status = patient.episode?.status
  const mayPlan = patient.access.mayWrite && (status === 'active' || status === 'referred')
  return (
    <section aria-labelledby={titleId} className={classes.sessions}>
      <div className={classes.head}>
        <h2 id={titleId} className={steps.title}>
          <Trans>Sessions</Trans>
        </h2>
        {mayPlan && <PlanButton />}
      </div>
      {sessions.isPending && <LoadingRows rows={2} />}
      {sessions.isError && !sessions.data && (
        <ErrorState error={sessions.error} retry={sessions.refetch} />
      )}
      {sessions.data && <SessionLists patient={patient} sessions={sessions.data} />}
      <CallsMade patientId={patient.id} />
    </section>
  )
}

function PlanButton() {
  const panel = usePanel()
  const plan = () => panel.open({ panel: 'plan-sessions' })
  useShortcut('n p', plan)
  return (
    <Button size="compact-sm" variant="default" onClick={plan} aria-keyshortcuts="n p">
      <Trans>Plan sessions</Trans>
    </Button>
  )
}

function SessionLists({ patient, sessions }: { patient: Patient; sessions: Sessions }) {
  const { today } = useSession().organization
  const { next, past, cycles, isPaused } = sessions
  const cycle = cycles.at(-1)
  const mayDecide = patient.access.isCoordinator && patient.episode?.status === 'active'
  // What waits to be marked, all of today, and the next few; what was marked today can be taken back.
  const ahead = next.filter(({ on }) => on > today)
  const shown = [
    ...next.filter(({ on }) => on <= today),
    ...past.filter(({ mayUndo }) => mayUndo),
    ...ahead.slice(0, shownAhead),
  ]
  const hidden = ahead.slice(shownAhead)
  const line = { patient, today }
  return (
    <>
      {cycle && <CycleLine cycle={cycle} mayDecide={mayDecide} />}
      <DisciplineCounts counts={sessions.counts} />
      {isPaused && next.length > 0 && (
        <p className={steps.comes}>
          <Trans>Paused: what is planned waits until the episode resumes.</Trans>
        </p>
      )}
      {next.length === 0 && (
        <p className={steps.comes}>
          <Trans>No session is planned.</Trans>
        </p>
      )}
      <ul className={steps.steps}>
        {shown.map((session) => (
          <SessionLine key={session.plannedSessionId} session={session} {...line} />
        ))}
      </ul>
      {hidden.length + past.length > 0 && (
        <details className={steps.all}>
          <summary>
            <Trans>All sessions</Trans>
          </summary>
          <ul className={steps.steps}>
            {[...hidden, ...past.filter(({ mayUndo }) => !mayUndo)].map((session) => (
              <SessionLine key={session.plannedSessionId} session={session} {...line} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
