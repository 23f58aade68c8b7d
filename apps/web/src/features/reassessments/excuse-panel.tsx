import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, TextInput } from '@mantine/core'
import { excuseReassessmentSchema } from '@meridian/domain/episodes'
import { isInstrumentId } from '@meridian/domain/instruments'
import { api } from '../../api/trpc.ts'
import forms from '../../ui/form.module.css'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { ChangePanel } from '../patient/change-panel.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import type { OneReassessmentProps } from './reassessment-panel.tsx'

const resolver = zodResolver(excuseReassessmentSchema.pick({ outcome: true, reason: true }))

/** Says that a reassessment, or one part of it, will not be recorded, and why. */
export default function ExcusePanel({ patient, row, instrument, onClose }: OneReassessmentProps) {
  const { t, i18n } = useLingui()
  const { name } = patient
  const slot = i18n._(findWord(nameOfSlot, row.slot))
  const part = instrument && isInstrumentId(instrument) ? instrument : null
  const what = part ? i18n._(shortNameOfInstrument[part]) : slot
  const { reassessmentId, version } = row
  const { form, errors, save, isPending } = useChangeForm({
    id: 'excuse',
    resolver,
    start: { outcome: 'declined' as const, reason: '' },
    words: {
      outcome: { label: t`What happened`, whenEmpty: t`Say what happened` },
      reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` },
    },
    send: (typed, idempotencyKey) => {
      const excuse = { ...typed, reassessmentId, version, idempotencyKey }
      return part
        ? api.reassessments.excusePart.mutate({ ...excuse, instrument: part })
        : api.reassessments.excuse.mutate(excuse)
    },
    done: part ? t`Kept: ${what} of ${name} is not answered.` : t`${slot} of ${name} is closed.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Not recorded: ${what}, ${name}`}
      formId="excuse"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={part ? <Trans>Save</Trans> : <Trans>Close this reassessment</Trans>}
    >
      <p className={forms.note}>
        {part ? (
          <Trans>The reassessment goes on without it; the others are asked for as before.</Trans>
        ) : (
          <Trans>It will not be recorded any more; its signal is closed.</Trans>
        )}
      </p>
      <fieldset className={forms.group} id="excuse-outcome">
        <legend>{errors.field('outcome').label}</legend>
        <div className={forms.choices}>
          <Radio value="declined" label={t`The patient declined`} {...form.register('outcome')} />
          <Radio
            value="not_possible"
            label={t`It was not possible`}
            {...form.register('outcome')}
          />
        </div>
      </fieldset>
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
    </ChangePanel>
  )
}
