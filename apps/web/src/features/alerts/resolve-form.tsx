import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { chosenOutcomes, resolveAlertSchema } from '@meridian/domain/alerts'
import { api } from '../../api/trpc.ts'
import forms from '../../ui/form.module.css'
import { FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { useChangeForm } from '../patient/use-change-form.ts'
import type { AlertFormProps } from './alert-actions.tsx'
import { nameOfOutcome } from './alert-codes.ts'

const resolver = zodResolver(resolveAlertSchema.pick({ outcome: true, action: true }))

/** Closes a signal that was seen: what came of it, and what was done. */
export function ResolveForm({ alert, patientName, onClose }: AlertFormProps) {
  const { t, i18n } = useLingui()
  const { alertId, version } = alert
  const { form, errors, save, isPending } = useChangeForm({
    id: 'resolve',
    resolver,
    start: { outcome: 'contacted' as const, action: '' },
    words: {
      outcome: { label: t`What came of it`, whenEmpty: t`Say what came of it` },
      action: { label: t`What was done`, whenEmpty: t`Say what was done, in a few words` },
    },
    send: (typed, idempotencyKey) =>
      api.alerts.resolve.mutate({ ...typed, alertId, version, idempotencyKey }),
    done: t`The signal about ${patientName} is resolved.`,
    onDone: onClose,
  })
  return (
    <form className={forms.form} noValidate onSubmit={save}>
      <FormErrorSummary errors={errors.summary} />
      <NativeSelect
        data={chosenOutcomes.map((value) => ({ value, label: i18n._(nameOfOutcome[value]) }))}
        data-autofocus
        {...errors.field('outcome')}
        {...form.register('outcome')}
      />
      <Textarea autosize minRows={2} {...errors.field('action')} {...form.register('action')} />
      <div className={forms.actions}>
        <Button type="submit" loading={isPending} aria-keyshortcuts="Control+Enter">
          <Trans>Resolve</Trans>
        </Button>
      </div>
    </form>
  )
}
