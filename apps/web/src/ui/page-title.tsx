import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page-title.module.css'
import { useDocumentTitle } from './use-document-title.ts'

let pagesShown = 0

interface PageTitleProps {
  /** Names the tab; it names the patient where the page is about one. */
  readonly title: string
  /** What the heading shows, when that is more than the title. */
  readonly children?: ReactNode
  /** What can be done on this page, at the end of the line. */
  readonly actions?: ReactNode
  /** True while a form on the page has errors: the tab says so first. */
  readonly hasErrors?: boolean
}

/** Keeps the tab's title and the heading the same, and moves focus to the heading on a new page. */
export function PageTitle({ title, children, actions, hasErrors = false }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useDocumentTitle(title, hasErrors)
  useEffect(() => {
    pagesShown += 1
    // The first page is where the browser put the reader; every later one must say that it is new.
    if (pagesShown > 1) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={classes.bar}>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {children ?? title}
      </h1>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
