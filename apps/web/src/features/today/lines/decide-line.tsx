import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { PhaseText } from '../../../ui/phase-text.tsx'
import { nameOfPhase } from '../../../words/episode-words.ts'
import { findWord } from '../../../words/find-word.ts'
import type { Today } from '../today-row.ts'
import { Line } from './line.tsx'

/** A phase that went past its plan while nobody decided; the row opens the decision. */
export function DecideLine({ decision }: { decision: Today['decisions'][number] }) {
  const { i18n } = useLingui()
  const { phase, week, weeksPast, next } = decision
  const later = next ? i18n._(findWord(nameOfPhase, next)) : ''
  return (
    <Line
      type="decide"
      patient={decision}
      opens={{ panel: 'phase' }}
      what={<Trans>Decide: extend or move to {later}</Trans>}
      phase={<PhaseText phase={phase} week={week} />}
      when={<Plural value={weeksPast} one="# week past plan" other="# weeks past plan" />}
    />
  )
}
