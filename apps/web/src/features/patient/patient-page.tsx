import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { OpenSignals } from '../alerts/open-signals.tsx'
import { AssessmentSummary } from '../initial-assessment/assessment-summary.tsx'
import { CareSessions } from '../care-sessions/care-sessions.tsx'
import { NextSteps } from '../reassessments/next-steps.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { CareTeam } from './care-team.tsx'
import { ContactData } from './contact-data.tsx'
import { FactBadges } from './fact-badges.tsx'
import { PatientHeader } from './patient-header.tsx'
import classes from './patient-page.module.css'
import { PatientPanels } from './patient-panels.tsx'
import { RecordClosed } from './record-closed.tsx'
import { type Patient, usePatient } from './use-patient.ts'

const route = getRouteApi('/patients/$patientId')

/** One patient, for whoever may find the patient; the record is for the care team. */
export function PatientPage() {
  const { patientId } = route.useParams()
  const patient = usePatient(patientId)
  if (patient.isPending) return <LoadingRows />
  if (!patient.data) return <PatientNotShown error={patient.error} retry={patient.refetch} />
  return (
    <Chart key={patientId} patient={patient.data}>
      <StaleBanner query={patient} />
    </Chart>
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

function Chart({ patient, children }: { patient: Patient; children: ReactNode }) {
  const { panel, note } = route.useSearch()
  const { mayReadRecord } = patient.access
  return (
    <div className={classes.page} data-panel={panel || note ? 'open' : undefined}>
      <PatientHeader patient={patient} />
      {children}
      <div className={classes.chart}>
        <div className={classes.steps}>
          <div className={classes.facts}>
            <FactBadges facts={patient.facts} />
          </div>
          {mayReadRecord && <OpenSignals patientId={patient.id} />}
          {mayReadRecord && <NextSteps patient={patient} />}
          {mayReadRecord && <CareSessions patient={patient} />}
        </div>
        <aside className={classes.aside}>
          {mayReadRecord && <AssessmentSummary patient={patient} />}
          <CareTeam patient={patient} />
          <ContactData patient={patient} />
        </aside>
        <div className={classes.timeline}>
          {mayReadRecord ? <Timeline patient={patient} /> : <RecordClosed patient={patient} />}
        </div>
      </div>
      <PatientPanels patient={patient} />
    </div>
  )
}
