import type { ReactNode } from 'react'
import classes from './public-page.module.css'

/** The one thing to do on the page; says that it is at work while it is. */
export function SubmitButton({ sending, children }: { sending: boolean; children: ReactNode }) {
  return (
    <button type="submit" className={classes.submit} aria-disabled={sending}>
      {children}
    </button>
  )
}
