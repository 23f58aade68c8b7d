import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { readmitSchema } from '@meridian/domain/episodes'
import { api } from '../../../api/trpc.ts'
import { useSession } from '../../../session/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ChangePanel } from '../change-panel.tsx'
import { useChangeForm } from '../use-change-form.ts'
import type { EpisodePanelProps } from './episode-panel-props.ts'

const resolver = zodResolver(readmitSchema.pick({ referredOn: true }))

/** Begins a new episode for somebody who was discharged. */
export function ReadmitPanel({ patient, episode, onClose }: EpisodePanelProps) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const { id: patientId, name } = patient
  const { version, dischargedOn } = episode
  const { form, errors, save, isPending } = useChangeForm({
    id: 'readmit',
    resolver,
    start: { referredOn: today },
    words: {
      referredOn: { label: t`Referred on`, whenEmpty: t`Enter the day of the referral` },
    },
    send: (typed, idempotencyKey) =>
      api.episodes.readmit.mutate({ ...typed, patientId, version, idempotencyKey }),
    done: t`${name} is readmitted.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Readmit, ${name}`}
      formId="readmit"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Readmit</Trans>}
    >
      <DateField
        shown={form.watch('referredOn')}
        {...errors.field('referredOn')}
        description={t`A new episode begins and waits for its initial assessment.`}
        {...(dischargedOn && { min: dischargedOn })}
        max={today}
        {...form.register('referredOn')}
      />
    </ChangePanel>
  )
}
