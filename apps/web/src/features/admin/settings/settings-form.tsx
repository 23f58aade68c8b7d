import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { saveSettingsSchema } from '@meridian/domain/accounts'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { RouterOutputs } from '../../../api/trpc.ts'
import forms from '../../../ui/form.module.css'
import { FormErrorSummary } from '../../../ui/form-error-summary.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { ChangedElsewhere } from './changed-elsewhere.tsx'
import { HolidaysField } from './holidays-field.tsx'
import { TimeZoneField } from './time-zone-field.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import { useSettingsWords } from './use-settings-words.ts'
import { WorkingWeekField } from './working-week-field.tsx'

export type Settings = RouterOutputs['settings']['read']

const typedSchema = saveSettingsSchema.omit({ idempotencyKey: true, version: true })

interface SettingsFormProps {
  readonly settings: Settings
  readonly colleagues: RouterOutputs['colleagues']['list']['rows']
  readonly onErrors: (has: boolean) => void
}

function valuesOf({ version: _, isDemo: __, ...values }: Settings) {
  return { ...values, workingWeek: [...values.workingWeek], holidays: [...values.holidays] }
}

/** The settings as one form; saving over somebody else's change shows what they changed. */
export function SettingsForm({ settings, colleagues, onErrors }: SettingsFormProps) {
  const { t } = useLingui()
  const words = useSettingsWords()
  const [basis, setBasis] = useState(settings)
  const form = useForm({
    resolver: zodResolver(typedSchema),
    defaultValues: valuesOf(settings),
    shouldFocusError: false,
  })
  const saving = useSaveSettings()
  const errors = useFormErrors({ id: 'settings', words, form, failure: saving.failure, onErrors })
  const takeOver = () => {
    setBasis(settings)
    form.reset(valuesOf(settings))
  }
  const save = form.handleSubmit((changed) =>
    saving.save({ ...changed, version: basis.version }, (version) =>
      setBasis({ ...settings, ...changed, version }),
    ),
  )
  return (
    <form className={forms.form} noValidate onSubmit={save}>
      <FormErrorSummary errors={errors.summary} />
      {settings.version > basis.version && <ChangedElsewhere takeOver={takeOver} />}
      <TextInput {...errors.field('name')} autoComplete="organization" {...form.register('name')} />
      <TimeZoneField {...errors.field('timeZone')} {...form.register('timeZone')} />
      <Controller
        control={form.control}
        name="workingWeek"
        render={({ field }) => (
          <WorkingWeekField
            id="settings-workingWeek"
            value={field.value}
            onChange={field.onChange}
            codes={errors.codes}
          />
        )}
      />
      <Controller
        control={form.control}
        name="holidays"
        render={({ field }) => (
          <HolidaysField id="settings-holidays" value={field.value} onChange={field.onChange} />
        )}
      />
      <Controller
        control={form.control}
        name="onCallUserId"
        render={({ field }) => (
          <NativeSelect
            {...errors.field('onCallUserId')}
            description={t`Is told first when a signal finds nobody else.`}
            value={field.value ?? ''}
            onChange={(event) => field.onChange(event.currentTarget.value || null)}
            data={[
              { value: '', label: t`Nobody` },
              ...colleagues.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />
        )}
      />
      <Controller
        control={form.control}
        name="wholeClinicTeam"
        render={({ field }) => (
          <Switch
            label={words.wholeClinicTeam.label}
            description={t`For a clinic that works as one team: every clinician reads and writes in every record. Switching it is recorded in the audit log.`}
            checked={field.value}
            onChange={(event) => field.onChange(event.currentTarget.checked)}
          />
        )}
      />
      <div className={forms.actions}>
        <Button type="submit" loading={saving.isPending}>
          <Trans>Save settings</Trans>
        </Button>
        <span role="status" className={forms.note}>
          {saving.isSaved && !form.formState.isDirty && <Trans>Saved.</Trans>}
        </span>
      </div>
    </form>
  )
}
