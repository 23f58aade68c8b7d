import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PatientFrame } from '../../patient/patient-frame.tsx'
import { RecordClosed } from '../../patient/record-closed.tsx'
import type { Patient } from '../../patient/use-patient.ts'
import { NoPlan } from '../plan-page.tsx'
import { SideBySide } from './side-by-side.tsx'

/** Every version of the plan, and what two of them say differently. */
export function PlanHistoryPage() {
  const { t } = useLingui()
  return (
    <PatientFrame section={t`plan versions`}>
      {(patient) =>
        patient.access.mayReadRecord ? (
          <History patient={patient} />
        ) : (
          <RecordClosed patient={patient} />
        )
      }
    </PatientFrame>
  )
}

function History({ patient }: { patient: Patient }) {
  const { id: patientId } = patient
  const query = useQuery(trpc.plans.history.queryOptions({ patientId }))
  if (query.isPending) return <LoadingRows />
  if (!query.data) return <ErrorState error={query.error} retry={query.refetch} />
  const { clock, versions } = query.data
  if (!clock || versions.length === 0) return <NoPlan patient={patient} />
  return <SideBySide patientId={patientId} history={{ ...query.data, clock }} />
}
