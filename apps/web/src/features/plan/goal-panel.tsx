import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Radio } from '@mantine/core'
import { type AttainmentLevel, attainmentLevels } from '@meridian/domain/goals'
import { type PlanGoal, recordGoalProgressSchema } from '@meridian/domain/plan'
import { Controller } from 'react-hook-form'
import { api } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { nameOfAttainment } from '../../words/goal-words.ts'
import { ChangePanel } from '../patient/change-panel.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import type { Patient } from '../patient/use-patient.ts'
import { usePlan } from './use-plan.ts'

interface GoalPanelProps {
  readonly patient: Patient
  readonly goalId: string
  readonly onClose: () => void
}

/** Says how far a goal of the plan is reached. */
export function GoalPanel({ goalId, ...panel }: GoalPanelProps) {
  const query = usePlan(panel.patient.id)
  if (query.isPending) return <LoadingRows rows={2} />
  const goal = query.data?.plan?.content.goals.find(({ id }) => id === goalId)
  return goal ? <ProgressForm goal={goal} {...panel} /> : null
}

const resolver = zodResolver(recordGoalProgressSchema.pick({ attainment: true, on: true }))

function ProgressForm({
  goal,
  patient,
  onClose,
}: Omit<GoalPanelProps, 'goalId'> & { goal: PlanGoal }) {
  const { t, i18n } = useLingui()
  const { today } = useSession().organization
  const { id: patientId, name } = patient
  const { form, errors, save, isPending } = useChangeForm({
    id: 'goal',
    resolver,
    start: { attainment: -1 as AttainmentLevel, on: today },
    words: {
      attainment: { label: t`How far`, whenEmpty: t`Choose how far it is reached` },
      on: { label: t`On`, whenEmpty: t`Enter the day` },
    },
    send: (typed, idempotencyKey) =>
      api.plans.recordProgress.mutate({ ...typed, patientId, goalId: goal.id, idempotencyKey }),
    done: t`The progress of ${name} is recorded.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Progress on a goal, ${name}`}
      formId="goal"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Record progress</Trans>}
    >
      <p className={forms.note}>
        <Trans>
          “{goal.activity}” Expected: {goal.expected}.
        </Trans>
      </p>
      <fieldset className={forms.group} id="goal-attainment" tabIndex={-1}>
        <legend>{errors.field('attainment').label}</legend>
        <Controller
          control={form.control}
          name="attainment"
          render={({ field }) => (
            <div className={forms.choices}>
              {attainmentLevels.map((level) => (
                <Radio
                  key={level}
                  name={field.name}
                  value={level}
                  checked={field.value === level}
                  onChange={() => field.onChange(level)}
                  label={i18n._(nameOfAttainment[level])}
                />
              ))}
            </div>
          )}
        />
      </fieldset>
      <DateField
        {...errors.field('on')}
        shown={form.watch('on')}
        min={goal.agreedOn}
        max={today}
        {...form.register('on')}
      />
    </ChangePanel>
  )
}
