import type { ErrorComponentProps } from '@tanstack/react-router'
import { PageError } from './page-error.tsx'
import classes from './page-state.module.css'

/** When not even the shell could be drawn: nothing is known of who is signed in. */
export function StartError(props: ErrorComponentProps) {
  return (
    <main className={classes.page}>
      <PageError {...props} />
    </main>
  )
}
