import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import type { Patient } from '../patient/use-patient.ts'
import { AllReassessments } from './all-reassessments.tsx'
import { EpisodeStep } from './episode-step.tsx'
import classes from './next-steps.module.css'
import { DecideStep, ReassessmentStep } from './reassessment-step.tsx'
import { UnfinishedNotes } from './unfinished-notes.tsx'
import { asksForDecision, isWaiting, useReassessments } from './use-reassessments.ts'
import { WhatComes } from './what-comes.tsx'

/** What needs somebody now, before anything else on the page. */
export function NextSteps({ patient }: { patient: Patient }) {
  const titleId = useId()
  const reassessments = useReassessments(patient.id)
  const rows = reassessments.data?.rows ?? []
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        <Trans>Next steps</Trans>
      </h2>
      <ul className={classes.steps}>
        <UnfinishedNotes patient={patient} />
        <EpisodeStep patient={patient} />
        {rows.filter(asksForDecision).map((row) => (
          <DecideStep key={row.reassessmentId} row={row} patient={patient} />
        ))}
        {rows.filter(isWaiting).map((row) => (
          <ReassessmentStep key={row.reassessmentId} row={row} patient={patient} />
        ))}
      </ul>
      {reassessments.isPending && <LoadingRows rows={2} />}
      {reassessments.isError && !reassessments.data && (
        <ErrorState error={reassessments.error} retry={reassessments.refetch} />
      )}
      {reassessments.data && (
        <>
          <WhatComes rows={rows} patient={patient} />
          <AllReassessments rows={rows} />
        </>
      )}
    </section>
  )
}
