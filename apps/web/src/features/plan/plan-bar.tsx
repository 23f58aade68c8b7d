import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { DateTimeText } from '../../ui/date-text.tsx'
import { PanelButton } from '../patient/panel-button.tsx'
import type { Patient } from '../patient/use-patient.ts'
import classes from './plan.module.css'
import { useNamesOf } from './use-names-of.ts'
import type { Plan } from './use-plan.ts'

const route = getRouteApi('/patients/$patientId')

interface PlanBarProps {
  readonly patient: Patient
  readonly plan: Plan
}

/** Which version this is and who made it, and what the coordinator may do about it. */
export function PlanBar({ patient, plan }: PlanBarProps) {
  const params = { patientId: patient.id }
  return (
    <div className={classes.bar}>
      <p>
        <MadeBy plan={plan} />{' '}
        <Link to="/patients/$patientId/plan/history" params={params}>
          <Trans>All versions</Trans>
        </Link>
      </p>
      {patient.access.isCoordinator ? (
        <Actions patient={patient} />
      ) : (
        <p className={classes.quiet}>
          <WhoDecides patient={patient} />
        </p>
      )}
    </div>
  )
}

function MadeBy({ plan: { number, made, people } }: { plan: Plan }) {
  const nameOf = useNamesOf(people)
  if (!made) return <Trans>Nobody has written this plan down yet.</Trans>
  const by = nameOf(made.by)
  return (
    <>
      <Trans>
        Version {number}, <DateTimeText at={made.at} />, {by}.
      </Trans>{' '}
      {made.reason && <Trans>Reason: {made.reason}.</Trans>}
    </>
  )
}

/** Why there is nothing to press. */
function WhoDecides({ patient: { team } }: { patient: Patient }) {
  const coordinator = team.find(({ isCoordinator }) => isCoordinator)?.name
  return coordinator ? (
    <Trans>{coordinator} coordinates and changes the plan; propose changes to them.</Trans>
  ) : (
    <Trans>Nobody coordinates this patient, so nobody can change the plan.</Trans>
  )
}

function Actions({ patient: { id: patientId, episode } }: { patient: Patient }) {
  const status = episode?.status
  if (status !== 'active' && status !== 'paused') {
    return (
      <p className={classes.quiet}>
        <Trans>The episode is over; its plan stays as it was.</Trans>
      </p>
    )
  }
  return (
    <div className={classes.actions}>
      <ReviseLink patientId={patientId} />
      {status === 'active' ? (
        <>
          <PanelButton opens={{ panel: 'phase' }} size="sm" aria-keyshortcuts="d">
            <Trans>Decide phase</Trans>
          </PanelButton>
          <PanelButton opens={{ panel: 'pause' }} size="sm">
            <Trans>Pause episode</Trans>
          </PanelButton>
        </>
      ) : (
        <PanelButton opens={{ panel: 'resume' }} size="sm">
          <Trans>Resume episode</Trans>
        </PanelButton>
      )}
    </div>
  )
}

function ReviseLink({ patientId }: { patientId: string }) {
  const navigate = useNavigate()
  const { panel } = route.useSearch()
  const params = { patientId }
  useShortcut('e', () => {
    if (!panel) void navigate({ to: '/patients/$patientId/plan/edit', params })
  })
  return (
    <Button
      size="sm"
      renderRoot={(props) => (
        <Link to="/patients/$patientId/plan/edit" params={params} {...props} />
      )}
      aria-keyshortcuts="e"
    >
      <Trans>Change plan</Trans>
    </Button>
  )
}
