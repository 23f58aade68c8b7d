import { Trans, useLingui } from '@lingui/react/macro'
import type { Role } from '@meridian/domain/access'
import { useState } from 'react'
import { findWord } from '../words/find-word.ts'
import { nameOfRole } from '../words/people-words.ts'
import { api } from './api.ts'
import { Field } from './field.tsx'
import { readLinkToken } from './link-token.ts'
import { NewPassword } from './new-password.tsx'
import { PasswordField } from './password-field.tsx'
import { Problem } from './problem.tsx'
import classes from './public-page.module.css'
import { PublicPage } from './public-page.tsx'
import { SubmitButton } from './submit-button.tsx'
import { useSubmit } from './use-submit.ts'

interface InviteFormProps {
  readonly invitation: {
    readonly organizationName: string
    readonly email: string
    readonly roles: readonly Role[]
    readonly hasAccount: boolean
  }
}

/** Name and password for somebody new; the known password for somebody who has an account. */
export function InviteForm({ invitation }: InviteFormProps) {
  const { t, i18n } = useLingui()
  const { organizationName, email, hasAccount } = invitation
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { sending, failure, submit } = useSubmit(async () => {
    await api.invitations.accept.mutate({ token: readLinkToken(), name, password })
    location.replace('/')
  })
  const roles = invitation.roles.map((role) => i18n._(findWord(nameOfRole, role))).join(', ')
  return (
    <PublicPage title={t`Join ${organizationName}`} hasErrors={failure !== null}>
      <form className={classes.form} onSubmit={submit}>
        <Problem failure={failure} />
        <p className={classes.note}>
          <Trans>
            You were invited as {email}, to work as: {roles}.
          </Trans>
        </p>
        <input type="hidden" name="email" autoComplete="username" value={email} />
        {hasAccount ? (
          <PasswordField
            label={t`Your Meridian password`}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : (
          <>
            <Field
              label={t`Your name, as colleagues know it`}
              autoComplete="name"
              required
              minLength={2}
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={failure?.fields.name ? t`Enter your name` : null}
            />
            <NewPassword value={password} onChange={setPassword} code={failure?.fields.password} />
          </>
        )}
        <SubmitButton sending={sending}>
          <Trans>Join</Trans>
        </SubmitButton>
      </form>
    </PublicPage>
  )
}
