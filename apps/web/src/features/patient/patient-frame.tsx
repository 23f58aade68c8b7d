import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { PatientHeader } from './patient-header.tsx'
import classes from './patient-page.module.css'
import { PatientPanels } from './patient-panels.tsx'
import { type Patient, usePatient } from './use-patient.ts'

const route = getRouteApi('/patients/$patientId')

interface PatientFrameProps {
  /** Names the page after the patient; none for the chart itself. */
  readonly section?: string
  readonly children: (patient: Patient) => ReactNode
}

/** A page about one patient: the header above it, whatever the address says stands open over it. */
export function PatientFrame({ section, children }: PatientFrameProps) {
  const { patientId } = route.useParams()
  const { panel, note } = route.useSearch()
  const patient = usePatient(patientId)
  if (patient.isPending) return <LoadingRows />
  if (!patient.data) return <PatientNotShown error={patient.error} retry={patient.refetch} />
  return (
    <div key={patientId} className={classes.page} data-panel={panel || note ? 'open' : undefined}>
      <PatientHeader patient={patient.data} section={section} />
      <StaleBanner query={patient} />
      {children(patient.data)}
      <PatientPanels patient={patient.data} />
    </div>
  )
}

function PatientNotShown({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`Patient`} />
      <ErrorState error={error} retry={retry} />
    </>
  )
}
