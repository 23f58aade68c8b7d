import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { registerPatientSchema, sexes } from '@meridian/domain/patients'
import { useForm, useWatch } from 'react-hook-form'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import { FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { useFormErrors } from '../../ui/use-form-errors.ts'
import { nameOfSex } from '../../words/people-words.ts'
import { DuplicateWarning } from './duplicate-warning.tsx'
import { useDuplicates } from './use-duplicates.ts'
import { usePatientWords } from './use-patient-words.ts'
import { useRegisterPatient } from './use-register-patient.ts'

const typedSchema = registerPatientSchema.omit({ idempotencyKey: true, confirmedDuplicate: true })

const blank = {
  name: '',
  birthDate: '',
  sex: 'unknown' as const,
  recordNumber: '',
  phone: '',
  email: '',
  language: 'English',
  nextOfKin: '',
  sharingConsentOn: '',
}

/** What the clinic knows of the person; a namesake is shown before anything is saved. */
export function NewPatientForm({ onErrors }: { onErrors: (has: boolean) => void }) {
  const { t, i18n } = useLingui()
  const { today } = useSession().organization
  const words = usePatientWords()
  const form = useForm({
    resolver: zodResolver(typedSchema),
    defaultValues: { ...blank, referredOn: today },
    shouldFocusError: false,
  })
  const [birthDate, referredOn, sharingConsentOn] = useWatch({
    control: form.control,
    name: ['birthDate', 'referredOn', 'sharingConsentOn'],
  })
  const duplicates = useDuplicates(form.control)
  const register = useRegisterPatient()
  const errors = useFormErrors({ id: 'patient', words, form, failure: register.failure, onErrors })
  const save = form.handleSubmit((patient) =>
    register.save({ ...patient, confirmedDuplicate: duplicates.length > 0 }),
  )
  return (
    <form className={forms.form} noValidate onSubmit={save}>
      <FormErrorSummary errors={errors.summary} />
      <TextInput {...errors.field('name')} autoComplete="off" {...form.register('name')} />
      <div className={forms.pair}>
        <DateField
          {...errors.field('birthDate')}
          shown={birthDate}
          {...form.register('birthDate')}
        />
        <NativeSelect
          {...errors.field('sex')}
          {...form.register('sex')}
          data={sexes.map((value) => ({ value, label: i18n._(nameOfSex[value]) }))}
        />
      </div>
      <DuplicateWarning duplicates={duplicates} />
      <div className={forms.pair}>
        <TextInput {...errors.field('recordNumber')} {...form.register('recordNumber')} />
        <DateField
          {...errors.field('referredOn')}
          shown={referredOn}
          {...form.register('referredOn')}
        />
      </div>
      <h2 className={forms.heading}>
        <Trans>Contact</Trans>
      </h2>
      <div className={forms.pair}>
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
      </div>
      <div className={forms.pair}>
        <TextInput {...errors.field('language')} {...form.register('language')} />
        <TextInput {...errors.field('nextOfKin')} {...form.register('nextOfKin')} />
      </div>
      <DateField
        {...errors.field('sharingConsentOn')}
        description={t`The day on which the patient agreed that the care team shares the record.`}
        shown={sharingConsentOn ?? ''}
        {...form.register('sharingConsentOn')}
      />
      <div className={forms.actions}>
        <Button type="submit" loading={register.isPending}>
          {duplicates.length > 0 ? (
            <Trans>This is another person: register</Trans>
          ) : (
            <Trans>Register</Trans>
          )}
        </Button>
      </div>
    </form>
  )
}
