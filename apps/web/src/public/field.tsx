import { type ComponentProps, type ReactNode, useId } from 'react'
import classes from './field.module.css'

export interface FieldProps extends ComponentProps<'input'> {
  readonly label: string
  readonly description?: string
  readonly error?: string | null
  /** Stands inside the field, at its end. */
  readonly end?: ReactNode
}

/** A labelled input on the browser's own element: these pages do without the component library. */
export function Field({ label, description, error, end, ...input }: FieldProps) {
  const id = useId()
  const described = [description && `${id}-description`, error && `${id}-error`].filter(Boolean)
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {description && (
        <span id={`${id}-description`} className={classes.description}>
          {description}
        </span>
      )}
      <div className={classes.frame}>
        <input
          {...input}
          id={id}
          className={classes.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={described.join(' ') || undefined}
        />
        {end}
      </div>
      {error && (
        <span id={`${id}-error`} className={classes.error}>
          {error}
        </span>
      )}
    </div>
  )
}
