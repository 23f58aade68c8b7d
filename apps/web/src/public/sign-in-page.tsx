import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from './api.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { Field } from './field.tsx'
import { PasswordField } from './password-field.tsx'
import { Problem } from './problem.tsx'
import classes from './public-page.module.css'
import { PublicPage } from './public-page.tsx'
import { safeNext } from './safe-next.ts'
import { SubmitButton } from './submit-button.tsx'
import { useSubmit } from './use-submit.ts'

/** E-mail and password; the same words whichever of the two is wrong. */
export function SignInPage() {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { sending, failure, submit } = useSubmit(async () => {
    await api.session.signIn.mutate({ email: email.trim(), password })
    location.replace(safeNext(location.search, location.origin))
  })
  return (
    <PublicPage title={t`Sign in`} hasErrors={failure !== null}>
      <form className={classes.form} onSubmit={submit}>
        <Problem failure={failure} />
        <Field
          label={t`Email`}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField
          label={t`Password`}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <SubmitButton sending={sending}>
          <Trans>Sign in</Trans>
        </SubmitButton>
      </form>
      <DemoAccounts
        fill={(account) => {
          setEmail(account.email)
          setPassword(account.password)
        }}
      />
    </PublicPage>
  )
}
