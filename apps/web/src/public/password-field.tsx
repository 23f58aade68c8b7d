import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import classes from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

/** A password that can be shown; pasting and password managers are welcome. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'end'>) {
  const { t } = useLingui()
  const [isShown, setIsShown] = useState(false)
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={
        <button
          type="button"
          className={classes.reveal}
          aria-label={isShown ? t`Hide the password` : t`Show the password`}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
        </button>
      }
    />
  )
}
