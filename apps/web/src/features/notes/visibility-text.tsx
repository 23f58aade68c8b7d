import { Trans, useLingui } from '@lingui/react/macro'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { findWord } from '../../words/find-word.ts'
import { nameOfDiscipline } from '../../words/people-words.ts'

interface VisibilityProps {
  readonly visibility: string
  readonly discipline: string | null
}

/** Who reads a signed note, when that is not the whole care team. */
export function VisibilityBadge({ visibility, discipline }: VisibilityProps) {
  const { i18n } = useLingui()
  const name = discipline ? i18n._(findWord(nameOfDiscipline, discipline)) : ''
  if (visibility === 'team') return null
  return (
    <StatusBadge tone="info" shape="person">
      {visibility === 'author' ? <Trans>Only me</Trans> : <Trans>{name} only</Trans>}
    </StatusBadge>
  )
}

/** Who will read what is being written, as a sentence beside the button that signs it. */
export function VisibilitySentence({ visibility, discipline }: VisibilityProps) {
  const { i18n } = useLingui()
  const name = discipline ? i18n._(findWord(nameOfDiscipline, discipline)) : ''
  if (visibility === 'team') return <Trans>The whole care team will read it.</Trans>
  if (visibility === 'author') return <Trans>Only you will read it.</Trans>
  return <Trans>Only {name} on the care team will read it.</Trans>
}
