import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { CareSessions } from '../care-sessions/care-sessions.tsx'
import { PanelButton } from '../patient/panel-button.tsx'
import { PatientFrame } from '../patient/patient-frame.tsx'
import { RecordClosed } from '../patient/record-closed.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { Goals } from './goals.tsx'
import { Mechanisms } from './mechanisms.tsx'
import { MoveOn } from './move-on.tsx'
import { PhaseTable } from './phase-table.tsx'
import classes from './plan.module.css'
import { PlanBar } from './plan-bar.tsx'
import { PlanItems } from './plan-items.tsx'
import { usePlan } from './use-plan.ts'

/** The plan as it holds: phases with their doses, items with their people, mechanisms, goals. */
export function PlanPage() {
  const { t } = useLingui()
  return (
    <PatientFrame section={t`plan`}>
      {(patient) =>
        patient.access.mayReadRecord ? (
          <PlanSheet patient={patient} />
        ) : (
          <RecordClosed patient={patient} />
        )
      }
    </PatientFrame>
  )
}

function PlanSheet({ patient }: { patient: Patient }) {
  const query = usePlan(patient.id)
  if (query.isPending) return <LoadingRows />
  if (!query.data) return <ErrorState error={query.error} retry={query.refetch} />
  const { plan } = query.data
  if (!plan) return <NoPlan patient={patient} />
  return (
    <>
      <StaleBanner query={query} />
      <PlanBar patient={patient} plan={plan} />
      <PhaseTable plan={plan} />
      <MoveOn patient={patient} plan={plan} />
      <div className={classes.section}>
        <CareSessions patient={patient} />
      </div>
      <PlanItems plan={plan} />
      <Mechanisms plan={plan} />
      <Goals patient={patient} plan={plan} />
    </>
  )
}

/** What a page about the plan shows before there is one. */
export function NoPlan({ patient }: { patient: Patient }) {
  return (
    <EmptyState
      action={
        patient.access.isCoordinator &&
        patient.episode?.status === 'referred' && (
          <PanelButton opens={{ panel: 'assessment' }}>
            <Trans>Complete initial assessment</Trans>
          </PanelButton>
        )
      }
    >
      <Trans>No plan yet. The initial assessment starts it: its day is day 0.</Trans>
    </EmptyState>
  )
}
