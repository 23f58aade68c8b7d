import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OpenedPanel } from './patient-search.ts'
import { usePanel } from './use-panel.ts'

interface PanelButtonProps extends ButtonProps {
  readonly opens: OpenedPanel
  readonly children: ReactNode
}

/** A button that opens something over the chart. */
export function PanelButton({ opens, children, ...button }: PanelButtonProps) {
  const panel = usePanel()
  return (
    <Button variant="default" size="compact-sm" {...button} onClick={() => panel.open(opens)}>
      {children}
    </Button>
  )
}
