import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'

/** Names the tab while shown; with errors it begins with “Error:”. */
export function useDocumentTitle(title: string, hasErrors = false): void {
  const { t } = useLingui()
  const full = hasErrors ? t`Error: ${title} · Meridian` : t`${title} · Meridian`
  useEffect(() => {
    document.title = full
  }, [full])
}
