import type { ReactNode } from 'react'
import classes from './change-list.module.css'

interface ChangeListProps {
  readonly titleId: string
  readonly title: ReactNode
  readonly lines: readonly string[]
  /** Said when nothing changes. */
  readonly children: ReactNode
}

/** Changes of a plan in words, a line each. */
export function ChangeList({ titleId, title, lines, children }: ChangeListProps) {
  return (
    <>
      <h3 id={titleId} className={classes.title}>
        {title}
      </h3>
      {lines.length === 0 ? (
        <p className={classes.none}>{children}</p>
      ) : (
        <ul className={classes.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
