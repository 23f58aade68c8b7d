import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { bodyRegions, completeAssessmentSchema } from '@meridian/domain/episodes'
import { api } from '../../../api/trpc.ts'
import { useSession } from '../../../session/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import forms from '../../../ui/form.module.css'
import { ChangePanel } from '../change-panel.tsx'
import { nameOfRegion } from '../episode-words.ts'
import { useChangeForm } from '../use-change-form.ts'
import type { EpisodePanelProps } from './episode-panel-props.ts'
import classes from './panels.module.css'

const resolver = zodResolver(completeAssessmentSchema.pick({ on: true, regions: true }))

/** The initial assessment is done: its day is day 0 and the plan starts. */
export function AssessmentPanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t, i18n } = useLingui()
  const { today } = useSession().organization
  const { id: patientId, name } = patient
  const { version, referredOn } = episode
  const { form, errors, save, isPending } = useChangeForm({
    id: 'assessment',
    resolver,
    start: { on: today, regions: [] },
    words: {
      on: { label: t`Day of the initial assessment`, whenEmpty: t`Enter the day` },
      regions: { label: t`Where the pain is`, whenEmpty: t`Choose at least one region` },
    },
    send: (typed, idempotencyKey) =>
      api.episodes.completeAssessment.mutate({ ...typed, patientId, version, idempotencyKey }),
    done: t`The plan of ${name} has started.`,
    onDone: onClose,
  })
  const regions = errors.field('regions')
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
      <DateField
        shown={form.watch('on')}
        {...errors.field('on')}
        description={t`Day 0: Relief starts and every reassessment is dated from here.`}
        min={referredOn}
        max={today}
        {...form.register('on')}
      />
      <fieldset className={forms.group} id={regions.id} tabIndex={-1}>
        <legend>{regions.label}</legend>
        {regions.error && <p className={forms.problem}>{regions.error}</p>}
        <div className={classes.boxes}>
          {bodyRegions.map((region) => (
            <Checkbox
              key={region}
              value={region}
              label={i18n._(nameOfRegion[region])}
              {...form.register('regions')}
            />
          ))}
        </div>
      </fieldset>
    </ChangePanel>
  )
}
