import type { ReactNode } from 'react'
import classes from './states.module.css'

/** One sentence of what would be here, and the one thing to do about it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  )
}
