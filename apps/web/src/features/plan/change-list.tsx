import type { ReactNode } from 'react'
import classes from './change-list.module.css'

interface ChangeListProps {
  readonly titleId: string
  readonly title: ReactNode
  /** How deep the heading lies in its page; in a panel it is the third. */
  readonly heading?: 'h2' | 'h3'
  readonly lines: readonly string[]
  /** Said when nothing changes. */
  readonly children: ReactNode
}

/** Changes of a plan in words, a line each. */
export function ChangeList(props: ChangeListProps) {
  const { titleId, title, heading: Heading = 'h3', lines, children } = props
  return (
    <>
      <Heading id={titleId} className={classes.title}>
        {title}
      </Heading>
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
