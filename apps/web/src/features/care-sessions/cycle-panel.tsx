import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { PatientId } from '@meridian/domain'
import { closeCycleSchema, openCycleSchema } from '@meridian/domain/planned-sessions'
import { api } from '../../api/trpc.ts'
import forms from '../../ui/form.module.css'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ChangePanel } from '../patient/change-panel.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import type { Patient } from '../patient/use-patient.ts'
import { CycleText } from './cycle-line.tsx'
import { type Cycle, useSessions } from './use-sessions.ts'

interface CyclePanelProps {
  readonly patient: Patient
  readonly onClose: () => void
}

type FormProps = CyclePanelProps & { readonly cycle: Cycle }

/** Ends the running cycle early, or begins another after it. */
export function CyclePanel({ patient, onClose }: CyclePanelProps) {
  const { t } = useLingui()
  const { name } = patient
  const cycle = useSessions(patient.id).data?.cycles.at(-1)
  if (!cycle) {
    return (
      <Panel title={t`Acupuncture cycle, ${name}`} onClose={onClose}>
        <LoadingRows />
      </Panel>
    )
  }
  const Form = cycle.endedOn === null ? CloseForm : OpenForm
  return <Form patient={patient} onClose={onClose} cycle={cycle} />
}

const closing = zodResolver(closeCycleSchema.pick({ reason: true }))

function CloseForm({ patient, onClose, cycle }: FormProps) {
  const { t } = useLingui()
  const { name } = patient
  const patientId = patient.id as PatientId
  const { form, errors, save, isPending } = useChangeForm({
    id: 'cycle',
    resolver: closing,
    start: { reason: '' },
    words: { reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` } },
    send: (typed, idempotencyKey) =>
      api.plannedSessions.closeCycle.mutate({
        ...typed,
        patientId,
        number: cycle.number,
        idempotencyKey,
      }),
    done: t`The acupuncture cycle of ${name} is closed.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Close acupuncture cycle, ${name}`}
      formId="cycle"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Close cycle</Trans>}
    >
      <p className={forms.note}>
        <CycleText cycle={cycle} />. <Trans>Its reassessment comes due today.</Trans>
      </p>
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
    </ChangePanel>
  )
}

const opening = zodResolver(openCycleSchema.pick({ reason: true, planned: true }))

function OpenForm({ patient, onClose, cycle }: FormProps) {
  const { t } = useLingui()
  const { name } = patient
  const patientId = patient.id as PatientId
  const { form, errors, save, isPending } = useChangeForm({
    id: 'cycle',
    resolver: opening,
    start: { planned: cycle.sessions[1], reason: '' },
    words: {
      planned: { label: t`Sessions`, whenEmpty: t`Enter the number of sessions` },
      reason: { label: t`Reason`, whenEmpty: t`Say why, in a few words` },
    },
    send: (typed, idempotencyKey) =>
      api.plannedSessions.openCycle.mutate({
        ...typed,
        patientId,
        number: cycle.number,
        idempotencyKey,
      }),
    done: t`Another acupuncture cycle of ${name} begins with the next session.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Begin another acupuncture cycle, ${name}`}
      formId="cycle"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Begin</Trans>}
    >
      <p className={forms.note}>
        <Trans>It counts from its first session and is reassessed at its end.</Trans>
      </p>
      <TextInput
        {...errors.field('planned')}
        type="number"
        inputMode="numeric"
        {...form.register('planned', { valueAsNumber: true })}
      />
      <TextInput {...errors.field('reason')} {...form.register('reason')} />
    </ChangePanel>
  )
}
