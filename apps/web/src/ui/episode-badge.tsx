import { useLingui } from '@lingui/react/macro'
import type { EpisodeStatus } from '@meridian/domain/episodes'
import { nameOfStatus } from '../words/episode-words.ts'
import type { ShapeName } from './shape.tsx'
import { StatusBadge, type Tone } from './status-badge.tsx'

const looks: Readonly<Record<EpisodeStatus, { tone: Tone; shape: ShapeName }>> = {
  referred: { tone: 'info', shape: 'diamond' },
  active: { tone: 'good', shape: 'dot' },
  paused: { tone: 'warning', shape: 'pause' },
  discharged: { tone: 'quiet', shape: 'ring' },
}

/** Where an episode stands. */
export function EpisodeBadge({ status }: { status: EpisodeStatus }) {
  const { i18n } = useLingui()
  return <StatusBadge {...looks[status]}>{i18n._(nameOfStatus[status])}</StatusBadge>
}
