import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../api/trpc.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

const route = getRouteApi('/patients/$patientId')

/** One patient, for whoever may find the patient. */
export function PatientPage() {
  const { patientId } = route.useParams()
  const patient = useQuery(trpc.patients.read.queryOptions({ patientId }))
  if (patient.isPending) return <LoadingRows />
  if (patient.isError) return <ErrorState error={patient.error} retry={patient.refetch} />
  return <PageTitle title={patient.data.name} />
}
