import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { trpc } from '../api/trpc.ts'
import { failureOf } from '../failures/failure-of.ts'
import { sentenceOf } from '../failures/sentence-of.ts'
import {
  hasSessionEnded,
  noteSessionRenewed,
  subscribeToSessionEnd,
} from '../session/session-ended.ts'
import { useSession } from '../session/use-session.ts'
import { Dialog } from '../ui/dialog.tsx'
import classes from './sign-in-again.module.css'

/** Over everything when the session ran out: the screen and what is typed on it stay beneath. */
export function SignInAgain() {
  const ended = useSyncExternalStore(subscribeToSessionEnd, hasSessionEnded)
  return ended ? <SignInAgainDialog /> : null
}

function SignInAgainDialog() {
  const { t } = useLingui()
  const { name, email } = useSession()
  const queryClient = useQueryClient()
  const [password, setPassword] = useState('')
  const signIn = useMutation(
    trpc.session.signIn.mutationOptions({
      onSuccess: () => {
        noteSessionRenewed()
        void queryClient.invalidateQueries()
      },
    }),
  )
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (password !== '') signIn.mutate({ email, password })
  }
  return (
    <Dialog title={t`Sign in again, ${name}`} mayClose={false} onClose={() => {}}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.text}>
          <Trans>Your session ended. Everything on the screen, with what you typed, is kept.</Trans>
        </p>
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <PasswordInput
          data-autofocus
          label={t`Password`}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={signIn.error ? sentenceOf(failureOf(signIn.error)) : null}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={signIn.isPending}>
            <Trans>Sign in</Trans>
          </Button>
          <a href="/signin">
            <Trans>I am somebody else</Trans>
          </a>
        </div>
      </form>
    </Dialog>
  )
}
