import { Trans, useLingui } from '@lingui/react/macro'
import { nameOfPhase } from '../words/episode-words.ts'
import { findWord } from '../words/find-word.ts'

interface PhaseTextProps {
  /** As the api names it; nothing is shown without one. */
  readonly phase: string | null
  readonly week: number | null
}

/** The phase and the week of the episode: `Activation, week 6`. */
export function PhaseText({ phase, week }: PhaseTextProps) {
  const { i18n } = useLingui()
  if (!phase) return null
  const name = i18n._(findWord(nameOfPhase, phase))
  return week === null ? (
    name
  ) : (
    <Trans>
      {name}, week {week}
    </Trans>
  )
}
