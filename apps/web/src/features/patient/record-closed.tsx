import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import classes from './aside.module.css'
import type { Patient } from './use-patient.ts'

/** For whoever may find the patient and not read the record. */
export function RecordClosed({ patient }: { patient: Patient }) {
  const titleId = useId()
  const { name } = patient
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        <Trans>Clinical record</Trans>
      </h2>
      <EmptyState>
        <Trans>
          For the care team only. Notes, scores and the timeline of {name} are read by the people
          listed under Care team.
        </Trans>
      </EmptyState>
    </section>
  )
}
