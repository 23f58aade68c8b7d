import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import type { Role } from '@meridian/domain/access'
import { inviteMemberSchema } from '@meridian/domain/accounts'
import { Controller, useForm } from 'react-hook-form'
import type { RouterInputs } from '../../../api/trpc.ts'
import { useIntentKeys } from '../../../api/use-intent-keys.ts'
import { failureOf } from '../../../failures/failure-of.ts'
import forms from '../../../ui/form.module.css'
import { FormErrorSummary } from '../../../ui/form-error-summary.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { RoleBoxes } from './role-boxes.tsx'

const typedSchema = inviteMemberSchema.omit({ idempotencyKey: true })

interface InviteFormProps {
  readonly invite: {
    readonly mutate: (invitation: RouterInputs['members']['invite']) => void
    readonly isPending: boolean
    readonly error: unknown
  }
}

/** Address and roles. */
export function InviteForm({ invite }: InviteFormProps) {
  const { t } = useLingui()
  const keys = useIntentKeys()
  const form = useForm({
    resolver: zodResolver(typedSchema),
    defaultValues: { email: '', roles: [] as Role[] },
    shouldFocusError: false,
  })
  const words = {
    email: { label: t`Email`, whenEmpty: t`Enter an email address` },
    roles: { label: t`Roles`, whenEmpty: t`Choose at least one role` },
  }
  const failure = invite.error ? failureOf(invite.error) : null
  const errors = useFormErrors({ id: 'invite', words, form, failure })
  const roleField = errors.field('roles')
  return (
    <form
      className={forms.form}
      noValidate
      onSubmit={form.handleSubmit((invitation) =>
        invite.mutate({ ...invitation, idempotencyKey: keys.keyFor(invitation) }),
      )}
    >
      <FormErrorSummary errors={errors.summary} />
      <TextInput
        {...errors.field('email')}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.register('email')}
      />
      <Controller
        control={form.control}
        name="roles"
        render={({ field }) => (
          <RoleBoxes
            id={roleField.id}
            error={roleField.error}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <p className={forms.note}>
        <Trans>The invitation is a link for one person. It expires after 7 days.</Trans>
      </p>
      <div className={forms.actions}>
        <Button type="submit" loading={invite.isPending}>
          <Trans>Invite</Trans>
        </Button>
      </div>
    </form>
  )
}
