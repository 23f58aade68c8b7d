import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/trpc.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ChangePanel } from '../patient/change-panel.tsx'
import type { EpisodePanelProps } from '../patient/panels/episode-panel-props.ts'
import { AssessmentFields } from './assessment-fields.tsx'
import { type AssessmentWriting, useAssessment } from './use-assessment.ts'
import { useAssessmentForm } from './use-assessment-form.ts'

/** Puts right what the initial assessment found; how it stood stays readable. */
export function CorrectionPanel(props: EpisodePanelProps) {
  const { t } = useLingui()
  const { patient, onClose } = props
  const { data, isPending, error, refetch } = useAssessment(patient.id)
  const [latest] = data?.rows ?? []
  if (latest) return <Correction latest={latest} {...props} />
  return (
    <Panel title={t`Correct the initial assessment, ${patient.name}`} onClose={onClose}>
      {isPending && <LoadingRows />}
      {error && <ErrorState error={error} retry={refetch} />}
      {data && (
        <p>
          <Trans>
            This episode began before the findings of its assessment were kept; there is nothing to
            correct.
          </Trans>
        </p>
      )}
    </Panel>
  )
}

function Correction({
  latest,
  patient,
  episode,
  onClose,
}: EpisodePanelProps & { readonly latest: AssessmentWriting }) {
  const { t } = useLingui()
  const { id: patientId, name } = patient
  const { id, version } = episode
  const { on, regions, mechanisms, diagnosis, redFlags, redFlagAction, painScale } = latest
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isReasonShort = reason.trim().length < 3
  const { form, errors, save, isPending } = useAssessmentForm({
    id: 'correction',
    keptAs: `correction:${id}:${latest.number}`,
    start: {
      on,
      regions,
      mechanisms,
      diagnosis,
      redFlags,
      redFlagAction: redFlagAction ?? '',
      painScale,
    },
    send: ({ on: _, ...found }, idempotencyKey) =>
      api.episodes.correctAssessment.mutate({
        ...found,
        reason,
        patientId,
        version,
        idempotencyKey,
      }),
    done: t`The initial assessment of ${name} is corrected.`,
    onDone: onClose,
  })
  const reasonProblem = isTried && isReasonShort ? t`Say why, in a few words` : null
  return (
    <ChangePanel
      title={t`Correct the initial assessment, ${name}`}
      formId="correction"
      errors={
        reasonProblem
          ? [...errors.summary, { fieldId: 'correction-reason', message: reasonProblem }]
          : errors.summary
      }
      onSubmit={(event) => {
        setIsTried(true)
        if (isReasonShort) event.preventDefault()
        else void save(event)
      }}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Save correction</Trans>}
    >
      <AssessmentFields form={form} errors={errors} />
      <TextInput
        id="correction-reason"
        label={t`Reason for the correction`}
        description={t`What stood before stays readable in the timeline.`}
        error={reasonProblem}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ChangePanel>
  )
}
