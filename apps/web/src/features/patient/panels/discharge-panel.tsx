import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { dischargeEpisodeSchema, dischargeReasons } from '@meridian/domain/episodes'
import { api } from '../../../api/trpc.ts'
import forms from '../../../ui/form.module.css'
import { ChangePanel } from '../change-panel.tsx'
import { nameOfDischarge } from '../episode-words.ts'
import { useChangeForm } from '../use-change-form.ts'
import type { EpisodePanelProps } from './episode-panel-props.ts'

const resolver = zodResolver(dischargeEpisodeSchema.pick({ reason: true, note: true }))

/** Ends the episode. */
export function DischargePanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t, i18n } = useLingui()
  const { id: patientId, name } = patient
  const { version } = episode
  const { form, errors, save, isPending } = useChangeForm({
    id: 'discharge',
    resolver,
    start: { reason: 'goals_reached' as const, note: '' },
    words: {
      reason: { label: t`Reason`, whenEmpty: t`Choose a reason` },
      note: { label: t`Note (may be left empty)`, whenEmpty: t`Write a note` },
    },
    send: (typed, idempotencyKey) =>
      api.episodes.discharge.mutate({
        reason: typed.reason,
        note: typed.note ?? '',
        patientId,
        version,
        idempotencyKey,
      }),
    done: t`${name} is discharged.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Discharge, ${name}`}
      formId="discharge"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Discharge</Trans>}
      isFinal
    >
      <p className={forms.note}>
        <Trans>
          The episode ends today: open reassessments no longer apply and their signals close. To
          treat {name} again, readmit; that begins a new episode.
        </Trans>
      </p>
      <NativeSelect
        {...errors.field('reason')}
        {...form.register('reason')}
        data={dischargeReasons.map((value) => ({ value, label: i18n._(nameOfDischarge[value]) }))}
      />
      <TextInput {...errors.field('note')} {...form.register('note')} />
    </ChangePanel>
  )
}
