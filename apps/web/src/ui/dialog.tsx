import { useLingui } from '@lingui/react/macro'
import { CloseButton } from '@mantine/core'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import classes from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** False when there is nothing to go back to, as when the session is over. */
  readonly mayClose?: boolean
}

/**
 * A question that must be answered first, on the browser's own modal dialog: the rest of the page is
 * inert, Escape closes, and focus returns to the opener. Mark the first field with `data-autofocus`.
 */
export function Dialog({ title, onClose, children, mayClose = true }: DialogProps) {
  const { t } = useLingui()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      // Escape answers this question and nothing beneath it.
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation()
      }}
      onCancel={(event) => {
        event.preventDefault()
        if (mayClose) onClose()
      }}
    >
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {mayClose && <CloseButton aria-label={t`Close`} onClick={onClose} size="lg" />}
      </div>
      {children}
    </dialog>
  )
}
