import { useLingui } from '@lingui/react/macro'
import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'
import { useShortcut } from '../keyboard/use-shortcut.ts'
import classes from './panel.module.css'

interface PanelProps {
  /** Names what is written here, and the patient it is about. */
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays at the foot while the rest scrolls: the one primary action. */
  readonly footer?: ReactNode
}

function focusFirstField(panel: HTMLElement): void {
  const first =
    panel.querySelector<HTMLElement>('[data-autofocus]') ??
    panel.querySelector<HTMLElement>('[data-panel-body] :is(input, textarea, select)') ??
    panel.querySelector<HTMLElement>('h2')
  first?.focus()
}

/**
 * The place where people write: 560 px over the right side of the page, which stays readable and usable
 * beside it; the whole screen on a phone. Focus goes in on opening and back to the opener on closing.
 */
export function Panel({ title, onClose, children, footer }: PanelProps) {
  const { t } = useLingui()
  const panel = useRef<HTMLElement>(null)
  const titleId = useId()
  useFocusReturn(panel)
  useShortcut('Escape', onClose)
  return (
    <section
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      className={classes.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={classes.head}>
        <h2 id={titleId} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        <CloseButton aria-label={t`Close ${title}`} onClick={onClose} size="lg" />
      </div>
      <div className={classes.body} data-panel-body>
        {children}
      </div>
      {footer && <div className={classes.foot}>{footer}</div>}
    </section>
  )
}

function useFocusReturn(panel: { readonly current: HTMLElement | null }): void {
  const enter = useEffectEvent(() => {
    if (panel.current) focusFirstField(panel.current)
  })
  useEffect(() => {
    const opener = document.activeElement
    enter()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
}
