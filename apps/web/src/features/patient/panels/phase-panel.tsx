import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, TextInput } from '@mantine/core'
import { decidePhaseSchema, type PhaseDecision, phaseDecisions } from '@meridian/domain/episodes'
import { phaseIds } from '@meridian/domain/protocol'
import { api } from '../../../api/trpc.ts'
import forms from '../../../ui/form.module.css'
import { nameOfPhase } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import { ChangePanel } from '../change-panel.tsx'
import { useChangeForm } from '../use-change-form.ts'
import type { EpisodePanelProps } from './episode-panel-props.ts'
import classes from './panels.module.css'

const resolver = zodResolver(decidePhaseSchema.pick({ decision: true, reason: true }))

/** Decides about the phase, each choice with what follows from it. */
export function PhasePanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t } = useLingui()
  const { id: patientId, name } = patient
  const { version } = episode
  const decisions = useDecisions(episode.phase ?? '')
  const { form, errors, save, isPending } = useChangeForm({
    id: 'phase',
    resolver,
    start: { decision: decisions[0]?.decision ?? 'step_up', reason: '' },
    words: {
      decision: { label: t`Decision`, whenEmpty: t`Choose what to do` },
      reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` },
    },
    send: (typed, idempotencyKey) =>
      api.episodes.decidePhase.mutate({ ...typed, patientId, version, idempotencyKey }),
    done: t`The decision about ${name} is recorded.`,
    onDone: onClose,
  })
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
        <div className={classes.choices}>
          {decisions.map(({ decision, label, consequence }) => (
            <Radio
              key={decision}
              value={decision}
              label={label}
              description={consequence}
              {...form.register('decision')}
            />
          ))}
        </div>
      </fieldset>
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
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
      label: t`Extend ${now} by a week`,
      consequence: t`Later phases and their reassessments move a week later.`,
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
      label: t`Step up for up to 4 weeks`,
      consequence: t`A denser time within ${now}; what follows moves by as many days.`,
    },
  }
  return phaseDecisions
    .filter((decision) => decision === 'step_up' || next !== undefined)
    .map((decision) => ({ decision, ...words[decision] }))
}
