import { OpenSignals } from '../alerts/open-signals.tsx'
import { CurrentPlan } from '../plan/current-plan.tsx'
import { NextSteps } from '../reassessments/next-steps.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { CareTeam } from './care-team.tsx'
import { ContactData } from './contact-data.tsx'
import { FactBadges } from './fact-badges.tsx'
import { PatientFrame } from './patient-frame.tsx'
import classes from './patient-page.module.css'
import { RecordClosed } from './record-closed.tsx'
import type { Patient } from './use-patient.ts'

/** One patient, for whoever may find the patient; the record is for the care team. */
export function PatientPage() {
  return <PatientFrame>{(patient) => <Chart patient={patient} />}</PatientFrame>
}

function Chart({ patient }: { patient: Patient }) {
  const { mayReadRecord } = patient.access
  return (
    <div className={classes.chart}>
      <div className={classes.steps}>
        <div className={classes.facts}>
          <FactBadges facts={patient.facts} />
        </div>
        {mayReadRecord && <OpenSignals patientId={patient.id} />}
        {mayReadRecord && <NextSteps patient={patient} />}
        {mayReadRecord && <CurrentPlan patient={patient} />}
      </div>
      <aside className={classes.aside}>
        <CareTeam patient={patient} />
        <ContactData patient={patient} />
      </aside>
      <div className={classes.timeline}>
        {mayReadRecord ? <Timeline patient={patient} /> : <RecordClosed patient={patient} />}
      </div>
    </div>
  )
}
