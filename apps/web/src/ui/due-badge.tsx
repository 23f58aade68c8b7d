import { useLingui } from '@lingui/react/macro'
import type { DateStatus } from '@meridian/domain/reassessment'
import { nameOfDueStatus } from '../words/episode-words.ts'
import { findWord } from '../words/find-word.ts'
import type { ShapeName } from './shape.tsx'
import { StatusBadge, type Tone } from './status-badge.tsx'

interface Look {
  readonly tone: Tone
  readonly shape: ShapeName
}

const looks: Readonly<Record<DateStatus, Look>> = {
  not_due: { tone: 'quiet', shape: 'ring' },
  due_soon: { tone: 'quiet', shape: 'ring' },
  due: { tone: 'info', shape: 'dot' },
  overdue: { tone: 'warning', shape: 'diamond' },
  missed: { tone: 'urgent', shape: 'cross' },
}

/** Where a reassessment stands on the clinic's calendar. */
export function DueBadge({ status }: { status: string }) {
  const { i18n } = useLingui()
  const known: Readonly<Record<string, Look>> = looks
  const look = known[status] ?? { tone: 'quiet', shape: 'ring' }
  return <StatusBadge {...look}>{i18n._(findWord(nameOfDueStatus, status))}</StatusBadge>
}
