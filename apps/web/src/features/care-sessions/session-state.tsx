import { useLingui } from '@lingui/react/macro'
import type { ShapeName } from '../../ui/shape.tsx'
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfMissReason, nameOfSessionState } from '../../words/session-words.ts'
import type { Session } from './use-sessions.ts'

const looks: Readonly<Record<Session['state'], { tone: Tone; shape: ShapeName }>> = {
  planned: { tone: 'quiet', shape: 'ring' },
  done: { tone: 'good', shape: 'tick' },
  cancelled_by_clinic: { tone: 'quiet', shape: 'cross' },
  cancelled_by_patient: { tone: 'warning', shape: 'cross' },
  no_show: { tone: 'warning', shape: 'cross' },
}

/** What has become of a session, as word, shape and colour, with the reason where one was given. */
export function SessionState({ session }: { session: Pick<Session, 'state' | 'reason'> }) {
  const { i18n } = useLingui()
  const { state, reason } = session
  const name = i18n._(findWord(nameOfSessionState, state))
  return (
    <StatusBadge {...looks[state]}>
      {reason ? `${name}: ${i18n._(findWord(nameOfMissReason, reason))}` : name}
    </StatusBadge>
  )
}
