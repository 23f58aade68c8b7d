import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { pauseEpisodeSchema } from '@meridian/domain/episodes'
import { api } from '../../../api/trpc.ts'
import forms from '../../../ui/form.module.css'
import { ChangePanel } from '../change-panel.tsx'
import { useChangeForm } from '../use-change-form.ts'
import type { EpisodePanelProps } from './episode-panel-props.ts'

const resolver = zodResolver(pauseEpisodeSchema.pick({ reason: true }))

/** Stops every clock of the episode. */
export function PausePanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t } = useLingui()
  const { id: patientId, name } = patient
  const { version } = episode
  const { form, errors, save, isPending } = useChangeForm({
    id: 'pause',
    resolver,
    start: { reason: '' },
    words: { reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` } },
    send: (typed, idempotencyKey) =>
      api.episodes.pause.mutate({ ...typed, patientId, version, idempotencyKey }),
    done: t`The episode of ${name} is paused.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Pause episode, ${name}`}
      formId="pause"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Pause</Trans>}
    >
      <p className={forms.note}>
        <Trans>
          From today nothing falls due and no reminder is raised. When it resumes, every due date
          has moved by the days it was paused.
        </Trans>
      </p>
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
    </ChangePanel>
  )
}
