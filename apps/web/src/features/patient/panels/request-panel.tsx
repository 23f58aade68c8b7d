import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { requestReassessmentSchema } from '@meridian/domain/episodes'
import { api } from '../../../api/trpc.ts'
import { useSession } from '../../../session/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ChangePanel } from '../change-panel.tsx'
import { useChangeForm } from '../use-change-form.ts'
import type { Patient } from '../use-patient.ts'

interface RequestPanelProps {
  readonly patient: Patient
  readonly onClose: () => void
}

const resolver = zodResolver(requestReassessmentSchema.pick({ dueOn: true, reason: true }))

/** Asks for a reassessment outside the calendar. */
export function RequestPanel({ patient, onClose }: RequestPanelProps) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const { id: patientId, name } = patient
  const { form, errors, save, isPending } = useChangeForm({
    id: 'request',
    resolver,
    start: { dueOn: today, reason: '' },
    words: {
      dueOn: { label: t`Due on`, whenEmpty: t`Enter the day` },
      reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` },
    },
    send: (typed, idempotencyKey) =>
      api.reassessments.request.mutate({ ...typed, patientId, idempotencyKey }),
    done: t`A reassessment of ${name} is requested.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Request a reassessment, ${name}`}
      formId="request"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Request reassessment</Trans>}
    >
      <DateField
        shown={form.watch('dueOn')}
        {...errors.field('dueOn')}
        description={t`If another reassessment is near that day, the two become one.`}
        min={today}
        {...form.register('dueOn')}
      />
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
    </ChangePanel>
  )
}
