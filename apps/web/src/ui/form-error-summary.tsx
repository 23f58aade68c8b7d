import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import classes from './form-error-summary.module.css'

export interface FormError {
  /** The `id` of the field to go to; none when the whole form is meant. */
  readonly fieldId?: string
  readonly message: string
}

/**
 * What stands in the way of saving, at the top of the form, each entry leading to its field. Focus moves
 * here each time `errors` is a new list.
 */
export function FormErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} className={classes.box} role="alert" tabIndex={-1}>
      <h2 className={classes.title}>
        <Trans>There is a problem</Trans>
      </h2>
      <ul className={classes.list}>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}:${message}`}>
            {fieldId ? <FieldLink fieldId={fieldId} message={message} /> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function FieldLink({ fieldId, message }: { fieldId: string; message: string }) {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault()
        const field = document.getElementById(fieldId)
        field?.closest('details')?.setAttribute('open', '')
        field?.focus()
      }}
    >
      {message}
    </a>
  )
}
