import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PatientFrame } from '../../patient/patient-frame.tsx'
import { RecordClosed } from '../../patient/record-closed.tsx'
import type { Patient } from '../../patient/use-patient.ts'
import { NoPlan } from '../plan-page.tsx'
import { usePlan } from '../use-plan.ts'
import { PlanEditor } from './plan-editor.tsx'

/** Changing what the plan is made of, for the coordinator of a running episode. */
export function EditPlanPage() {
  const { t } = useLingui()
  return (
    <PatientFrame section={t`changing the plan`}>
      {(patient) =>
        patient.access.mayReadRecord ? (
          <Loaded patient={patient} />
        ) : (
          <RecordClosed patient={patient} />
        )
      }
    </PatientFrame>
  )
}

function Loaded({ patient }: { patient: Patient }) {
  const query = usePlan(patient.id)
  if (query.isPending) return <LoadingRows />
  if (!query.data) return <ErrorState error={query.error} retry={query.refetch} />
  const { plan, version, status } = query.data
  if (!plan || !patient.episode) return <NoPlan patient={patient} />
  const mayChange = patient.access.isCoordinator && (status === 'active' || status === 'paused')
  if (!mayChange) return <NotYours patientId={patient.id} />
  const { id } = patient.episode
  return <PlanEditor key={id} patient={patient} episodeId={id} plan={plan} version={version} />
}

function NotYours({ patientId }: { patientId: string }) {
  return (
    <EmptyState
      action={
        <Link to="/patients/$patientId/plan" params={{ patientId }}>
          <Trans>Back to the plan</Trans>
        </Link>
      }
    >
      <Trans>
        The plan of a running episode is changed by the patient’s coordinator. Propose changes to
        them.
      </Trans>
    </EmptyState>
  )
}
