import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './shape.tsx'
import classes from './status-badge.module.css'

export type Tone = 'urgent' | 'warning' | 'good' | 'info' | 'quiet'

interface StatusBadgeProps {
  readonly tone: Tone
  readonly shape: ShapeName
  readonly children: ReactNode
}

/** A status as word, shape and colour together; any one of the three is enough to read it. */
export function StatusBadge({ tone, shape, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Shape name={shape} />
      <span>{children}</span>
    </span>
  )
}
