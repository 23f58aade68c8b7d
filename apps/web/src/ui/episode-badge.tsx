import { useLingui } from '@lingui/react/macro'
import type { EpisodeStatus } from '@meridian/domain/episodes'
import { nameOfStatus } from '../words/episode-words.ts'
import { findWord } from '../words/find-word.ts'
import type { ShapeName } from './shape.tsx'
import { StatusBadge, type Tone } from './status-badge.tsx'

interface Look {
  readonly tone: Tone
  readonly shape: ShapeName
}

const looks: Readonly<Record<EpisodeStatus, Look>> = {
  referred: { tone: 'info', shape: 'diamond' },
  active: { tone: 'good', shape: 'dot' },
  paused: { tone: 'warning', shape: 'pause' },
  discharged: { tone: 'quiet', shape: 'ring' },
}

/** Where an episode stands. */
export function EpisodeBadge({ status }: { status: string }) {
  const { i18n } = useLingui()
  const known: Readonly<Record<string, Look>> = looks
  const look = known[status] ?? { tone: 'quiet', shape: 'ring' }
  return <StatusBadge {...look}>{i18n._(findWord(nameOfStatus, status))}</StatusBadge>
}
