import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import classes from './public-page.module.css'

interface PublicPageProps {
  readonly title: string
  readonly children: ReactNode
  readonly hasErrors?: boolean
}

/** The frame of a page without a session. */
export function PublicPage({ title, children, hasErrors = false }: PublicPageProps) {
  const { t } = useLingui()
  const full = hasErrors ? t`Error: ${title} · Meridian` : t`${title} · Meridian`
  useEffect(() => {
    document.title = full
  }, [full])
  return (
    <main className={classes.page}>
      <p className={classes.brand}>Meridian</p>
      <h1 className={classes.title}>{title}</h1>
      {children}
    </main>
  )
}
