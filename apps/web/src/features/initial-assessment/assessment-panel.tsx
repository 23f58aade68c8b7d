import { Trans, useLingui } from '@lingui/react/macro'
import { api } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ChangePanel } from '../patient/change-panel.tsx'
import type { EpisodePanelProps } from '../patient/panels/episode-panel-props.ts'
import { AssessmentFields } from './assessment-fields.tsx'
import { useAssessmentForm } from './use-assessment-form.ts'

/** The initial assessment is done: its day is day 0 and the plan it proposes starts. */
export function AssessmentPanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const { id: patientId, name } = patient
  const { id, version, referredOn } = episode
  const { form, errors, save, isPending } = useAssessmentForm({
    id: 'assessment',
    keptAs: `assessment:${id}`,
    start: {
      on: today,
      regions: [],
      mechanisms: [],
      diagnosis: '',
      redFlagAction: '',
      painScale: 'nrs',
    },
    send: (found, idempotencyKey) =>
      api.episodes.completeAssessment.mutate({ ...found, patientId, version, idempotencyKey }),
    done: t`The plan of ${name} has started.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Initial assessment, ${name}`}
      formId="assessment"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Complete assessment</Trans>}
    >
      <AssessmentFields form={form} errors={errors} />
      <DateField
        shown={form.watch('on')}
        {...errors.field('on')}
        description={t`Day 0: Relief starts, the protocol becomes the plan, and every reassessment is dated from here.`}
        min={referredOn}
        max={today}
        {...form.register('on')}
      />
    </ChangePanel>
  )
}
