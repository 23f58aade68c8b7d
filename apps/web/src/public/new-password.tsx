import { useLingui } from '@lingui/react/macro'
import { sentenceOfField } from '../failures/sentence-of-field.ts'
import { PasswordField } from './password-field.tsx'

/** Mirrors `passwordSchema`, which the server holds to; its module is too heavy for this page. */
export const shortestPassword = 12

interface NewPasswordProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly code: string | undefined
}

/** A password somebody chooses; length is all that is asked of it. */
export function NewPassword({ value, onChange, code }: NewPasswordProps) {
  const { t } = useLingui()
  const label = t`Password`
  return (
    <PasswordField
      label={label}
      description={t`12 characters or more. A few words together are easy to remember.`}
      autoComplete="new-password"
      required
      minLength={shortestPassword}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={code ? sentenceOfField(code, { label, whenEmpty: t`Enter a password` }) : null}
    />
  )
}
