import { Trans, useLingui } from '@lingui/react/macro'
import { type ChangeEvent, useState } from 'react'
import { api } from './api.ts'
import { Field } from './field.tsx'
import { readLinkToken } from './link-token.ts'
import { NewPassword } from './new-password.tsx'
import { Problem } from './problem.tsx'
import classes from './public-page.module.css'
import { PublicPage } from './public-page.tsx'
import { SubmitButton } from './submit-button.tsx'
import { useSubmit } from './use-submit.ts'

const timeZones = Intl.supportedValuesOf('timeZone')

/** The clinic and its first admin. */
export function SetupForm() {
  const { t } = useLingui()
  const [answers, setAnswers] = useState({
    organizationName: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: '',
    email: '',
    password: '',
  })
  const { sending, failure, submit } = useSubmit(async () => {
    await api.setup.createOrganization.mutate({ token: readLinkToken(), ...answers })
    location.replace('/')
  })
  const field = (name: keyof typeof answers, sentence: string) => ({
    required: true,
    value: answers[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      setAnswers({ ...answers, [name]: event.currentTarget.value }),
    error: failure?.fields[name] ? sentence : null,
  })
  return (
    <PublicPage title={t`Set up Meridian`} hasErrors={failure !== null}>
      <form className={classes.form} onSubmit={submit}>
        <Problem failure={failure} />
        <p className={classes.note}>
          <Trans>
            Your clinic, and you as its first admin. Everybody else is invited from there.
          </Trans>
        </p>
        <Field
          label={t`Name of the clinic`}
          autoComplete="organization"
          {...field('organizationName', t`Enter the name of the clinic`)}
        />
        <Field
          label={t`Time zone`}
          description={t`Due dates follow the clinic’s calendar.`}
          list="time-zones"
          autoComplete="off"
          {...field('timeZone', t`Choose a time zone from the list`)}
        />
        <datalist id="time-zones">
          {timeZones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Field
          label={t`Your name, as colleagues know it`}
          autoComplete="name"
          {...field('name', t`Enter your name`)}
        />
        <Field
          label={t`Your email`}
          type="email"
          autoComplete="username"
          {...field('email', t`Enter an email address like name@example.com`)}
        />
        <NewPassword
          value={answers.password}
          onChange={(password) => setAnswers({ ...answers, password })}
          code={failure?.fields.password}
        />
        <SubmitButton sending={sending}>
          <Trans>Create the clinic</Trans>
        </SubmitButton>
      </form>
    </PublicPage>
  )
}
