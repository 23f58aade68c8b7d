import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { dismissAlertSchema, dismissalReasons } from '@meridian/domain/alerts'
import { useEffect } from 'react'
import { api } from '../../api/trpc.ts'
import forms from '../../ui/form.module.css'
import { FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import type { AlertFormProps } from './alert-actions.tsx'
import { nameOfDismissal } from './alert-codes.ts'

const resolver = zodResolver(dismissAlertSchema.pick({ reason: true }))

/** Puts a signal aside with the reason why nothing is done about it. */
export function DismissForm({ alert, patientName, onClose }: AlertFormProps) {
  const { t, i18n } = useLingui()
  const { alertId, version } = alert
  const { form, errors, save, isPending } = useChangeForm({
    id: 'dismiss',
    resolver,
    start: { reason: 'already_known' as const },
    words: { reason: { label: t`Why nothing is done`, whenEmpty: t`Choose a reason` } },
    send: (typed, idempotencyKey) =>
      api.alerts.dismiss.mutate({ ...typed, alertId, version, idempotencyKey }),
    done: t`The signal about ${patientName} is dismissed.`,
    onDone: onClose,
  })
  useEffect(() => form.setFocus('reason'), [form])
  return (
    <form className={forms.form} noValidate onSubmit={save}>
      <FormErrorSummary errors={errors.summary} />
      <NativeSelect
        data={dismissalReasons.map((value) => ({ value, label: i18n._(nameOfDismissal[value]) }))}
        {...errors.field('reason')}
        {...form.register('reason')}
      />
      <div className={forms.actions}>
        <Button type="submit" variant="default" loading={isPending}>
          <Trans>Dismiss</Trans>
        </Button>
      </div>
    </form>
  )
}
