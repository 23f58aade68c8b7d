import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { canCover, recordAbsenceSchema } from '@meridian/domain/absences'
import { useQuery } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { api, type RouterInputs, trpc } from '../../api/trpc.ts'
import { useSession } from '../../session/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import forms from '../../ui/form.module.css'
import { FormErrorSummary } from '../../ui/form-error-summary.tsx'
import { useFormErrors } from '../../ui/use-form-errors.ts'
import type { Person } from './planned-absences.tsx'
import { useAbsenceChange } from './use-absence-change.ts'
import type { Absence } from './use-absences.ts'

type Plan = Pick<RouterInputs['absences']['record'], 'from' | 'to' | 'coveredBy'>

const resolver = zodResolver(recordAbsenceSchema.pick({ from: true, to: true, coveredBy: true }))

interface AbsenceFormProps {
  readonly person: Person
  /** The absence that is changed; null for a new one. */
  readonly changed: Absence | null
  readonly onDone: () => void
}

/** The days and who covers: whoever may read what the person is told. */
export function AbsenceForm({ person, changed, onDone }: AbsenceFormProps) {
  const { t } = useLingui()
  const { today } = useSession().organization
  const colleagues = useQuery(trpc.colleagues.list.queryOptions({}))
  const form = useForm({
    resolver,
    defaultValues: {
      from: changed?.from ?? today,
      to: changed?.to ?? today,
      coveredBy: (changed?.coveredBy ?? null) as never,
    },
    shouldFocusError: false,
  })
  const saving = useSaveAbsence({ person, changed, onDone })
  const errors = useFormErrors({
    id: 'absence',
    words: {
      from: { label: t`First day away`, whenEmpty: t`Enter the first day` },
      to: { label: t`Last day away`, whenEmpty: t`Enter the last day` },
      coveredBy: { label: t`Covered by`, whenEmpty: t`Choose who covers` },
    },
    form,
    failure: saving.failure,
  })
  const covers = (colleagues.data?.rows ?? []).filter(
    ({ userId, roles }) =>
      userId !== person.userId && canCover(person, { roles, status: 'active' }),
  )
  return (
    <form className={forms.form} noValidate onSubmit={form.handleSubmit(saving.save)}>
      <FormErrorSummary errors={errors.summary} />
      <div className={forms.pair}>
        <DateField
          shown={form.watch('from')}
          {...errors.field('from')}
          min={changed ? undefined : today}
          {...form.register('from')}
        />
        <DateField
          shown={form.watch('to')}
          {...errors.field('to')}
          min={today}
          {...form.register('to')}
        />
      </div>
      <Controller
        control={form.control}
        name="coveredBy"
        render={({ field: { value, onChange, ref } }) => (
          <NativeSelect
            ref={ref}
            {...errors.field('coveredBy')}
            value={value ?? ''}
            onChange={(event) => onChange(event.currentTarget.value || null)}
            data={[
              { value: '', label: t`Nobody` },
              ...covers.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />
        )}
      />
      <div className={forms.actions}>
        <Button type="submit" loading={saving.isPending} aria-keyshortcuts="Control+Enter">
          {changed ? <Trans>Save the change</Trans> : <Trans>Save the absence</Trans>}
        </Button>
        {changed && (
          <Button variant="default" onClick={onDone}>
            <Trans>Leave it as it was</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}

function useSaveAbsence({ person, changed, onDone }: AbsenceFormProps) {
  const { t } = useLingui()
  const { userId, name } = person
  return useAbsenceChange({
    send: (plan: Plan, idempotencyKey) =>
      changed
        ? api.absences.change.mutate({
            ...plan,
            absenceId: changed.absenceId,
            version: changed.version,
            idempotencyKey,
          })
        : api.absences.record.mutate({ ...plan, userId, idempotencyKey }),
    onDone: () => {
      showNotification({ message: t`The absence of ${name} is saved.` })
      onDone()
    },
  })
}
