import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { correctPatientSchema, type Sex, sexes } from '@meridian/domain/patients'
import { api } from '../../../api/trpc.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { nameOfSex } from '../../../words/people-words.ts'
import { usePatientWords } from '../../patients/use-patient-words.ts'
import { ChangePanel } from '../change-panel.tsx'
import { useChangeForm } from '../use-change-form.ts'
import type { Patient } from '../use-patient.ts'

interface ContactPanelProps {
  readonly patient: Patient
  readonly onClose: () => void
}

const resolver = zodResolver(
  correctPatientSchema.omit({
    idempotencyKey: true,
    patientId: true,
    version: true,
  }),
)

/** Corrects who the patient is and how to reach them. */
export function ContactPanel({ patient, onClose }: ContactPanelProps) {
  const { t, i18n } = useLingui()
  const { id: patientId, version, name } = patient
  const { referredOn: _, ...words } = usePatientWords()
  const { form, errors, save, isPending } = useChangeForm({
    id: 'contact',
    resolver,
    start: {
      name,
      birthDate: patient.birthDate,
      sex: patient.sex as Sex,
      recordNumber: patient.recordNumber ?? '',
      phone: patient.phone ?? '',
      email: patient.email ?? '',
      language: patient.language,
      nextOfKin: patient.nextOfKin ?? '',
      sharingConsentOn: patient.sharingConsentOn ?? '',
    },
    words,
    send: (typed, idempotencyKey) =>
      api.patients.correct.mutate({ ...typed, patientId, version, idempotencyKey }),
    done: t`The data of ${name} are corrected.`,
    onDone: onClose,
  })
  return (
    <ChangePanel
      title={t`Correct contact data, ${name}`}
      formId="contact"
      errors={errors.summary}
      onSubmit={save}
      onClose={onClose}
      isPending={isPending}
      submit={<Trans>Save</Trans>}
    >
      <TextInput {...errors.field('name')} autoComplete="off" {...form.register('name')} />
      <DateField
        shown={form.watch('birthDate')}
        {...errors.field('birthDate')}
        {...form.register('birthDate')}
      />
      <NativeSelect
        {...errors.field('sex')}
        {...form.register('sex')}
        data={sexes.map((value) => ({ value, label: i18n._(nameOfSex[value]) }))}
      />
      <TextInput {...errors.field('recordNumber')} {...form.register('recordNumber')} />
      <TextInput
        {...errors.field('phone')}
        type="tel"
        autoComplete="off"
        {...form.register('phone')}
      />
      <TextInput
        {...errors.field('email')}
        type="email"
        autoComplete="off"
        {...form.register('email')}
      />
      <TextInput {...errors.field('language')} {...form.register('language')} />
      <TextInput {...errors.field('nextOfKin')} {...form.register('nextOfKin')} />
      <DateField
        shown={form.watch('sharingConsentOn') ?? ''}
        {...errors.field('sharingConsentOn')}
        {...form.register('sharingConsentOn')}
      />
    </ChangePanel>
  )
}
