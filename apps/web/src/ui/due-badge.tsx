import { useLingui } from '@lingui/react/macro'
import type { DateStatus } from '@meridian/domain/reassessment'
import { nameOfDueStatus } from '../words/episode-words.ts'
import type { ShapeName } from './shape.tsx'
import { StatusBadge, type Tone } from './status-badge.tsx'

type ShownStatus = Exclude<DateStatus, 'not_due'>

const looks: Readonly<Record<ShownStatus, { tone: Tone; shape: ShapeName }>> = {
  due_soon: { tone: 'quiet', shape: 'ring' },
  due: { tone: 'info', shape: 'dot' },
  overdue: { tone: 'warning', shape: 'diamond' },
  missed: { tone: 'urgent', shape: 'cross' },
}

/** Where a reassessment stands on the clinic's calendar. */
export function DueBadge({ status }: { status: ShownStatus }) {
  const { i18n } = useLingui()
  return <StatusBadge {...looks[status]}>{i18n._(nameOfDueStatus[status])}</StatusBadge>
}
