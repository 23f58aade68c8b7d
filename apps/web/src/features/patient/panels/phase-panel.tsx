import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { decidePhaseSchema, type PhaseDecision, phaseDecisions } from '@meridian/domain/episodes'
import { phaseIds } from '@meridian/domain/protocol'
import { api } from '../../../api/trpc.ts'
import forms from '../../../ui/form.module.css'
import { nameOfPhase } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { DecisionPreview } from '../../plan/decision-preview.tsx'
import { usualWeeks } from '../../plan/preview-decision.ts'
import { ChangePanel } from '../change-panel.tsx'
import { useChangeForm } from '../use-change-form.ts'
import type { EpisodePanelProps } from './episode-panel-props.ts'

const resolver = zodResolver(decidePhaseSchema.pick({ decision: true, weeks: true, reason: true }))

/** Decides about the phase; what would change stands in words before it is recorded. */
export function PhasePanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t } = useLingui()
  const { id: patientId, name } = patient
  const { version, weeks } = episode
  const decisions = useDecisions(episode.phase ?? '')
  const likely = weeks && weeks.weeksPast > 0 ? 'advance' : 'extend'
  const start = decisions.find(({ decision }) => decision === likely)?.decision ?? 'step_up'
  const { form, errors, save, isPending } = useChangeForm({
    id: 'phase',
    resolver,
    start: { decision: start, reason: '' },
    words: {
      decision: { label: t`Decision`, whenEmpty: t`Choose what to do` },
      weeks: { label: t`For how long`, whenEmpty: t`Choose how long` },
      reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` },
    },
    send: (typed, idempotencyKey) =>
      api.episodes.decidePhase.mutate({ ...typed, patientId, version, idempotencyKey }),
    done: t`The decision about ${name} is recorded.`,
    onDone: onClose,
  })
  const [decision, chosen] = form.watch(['decision', 'weeks'])
  const usual = usualWeeks(decision)
  return (
    <ChangePanel
      title={t`Decide phase, ${name}`}
      formId="phase"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Record decision</Trans>}
    >
      <fieldset className={forms.group} id="phase-decision" tabIndex={-1}>
        <legend>{errors.field('decision').label}</legend>
        <div className={forms.choices}>
          {decisions.map(({ decision: choice, label, consequence }) => (
            <Radio
              key={choice}
              value={choice}
              label={label}
              description={consequence}
              data-autofocus={choice === start || undefined}
              {...form.register('decision', { onChange: () => form.resetField('weeks') })}
            />
          ))}
        </div>
      </fieldset>
      {usual !== null && (
        <NativeSelect
          {...errors.field('weeks')}
          value={chosen ?? usual}
          onChange={(event) => form.setValue('weeks', Number(event.currentTarget.value))}
          data={[1, 2, 3, 4].map((count) => ({
            value: String(count),
            label: count === 1 ? t`1 week` : t`${count} weeks`,
          }))}
        />
      )}
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
      <DecisionPreview patientId={patientId} decision={decision} weeks={chosen} />
    </ChangePanel>
  )
}

/** What may be decided in a phase: the last one has no end to put off and nothing after it. */
function useDecisions(phase: string) {
  const { t, i18n } = useLingui()
  const ids: readonly string[] = phaseIds
  const next = ids[ids.indexOf(phase) + 1]
  const now = i18n._(findWord(nameOfPhase, phase))
  const later = next ? i18n._(findWord(nameOfPhase, next)) : ''
  const words: Readonly<Record<PhaseDecision, { label: string; consequence: string }>> = {
    extend: {
      label: t`Extend ${now}`,
      consequence: t`Later phases and their reassessments move as well.`,
    },
    advance: {
      label: t`Move to ${later} today`,
      consequence: t`${later} starts today; what follows is dated from today.`,
    },
    repeat: {
      label: t`Repeat ${now} from today`,
      consequence: t`${now} runs its full length again from today; what follows moves with it.`,
    },
    step_up: {
      label: t`Step up within ${now}`,
      consequence: t`Acupuncture as often as in Relief, for 4 weeks at most; what follows moves by as many days.`,
    },
  }
  return phaseDecisions
    .filter((decision) => decision === 'step_up' || next !== undefined)
    .map((decision) => ({ decision, ...words[decision] }))
}
