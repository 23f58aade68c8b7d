import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { AnswerSource, InstrumentId } from '@meridian/domain/instruments'
import { findWord } from '../../words/find-word.ts'
import { nameOfBand, nameOfScore, shortNameOfInstrument } from './score-words.ts'

/** The scores by which an instrument is read, in the order they are said. */
const mainScores: Readonly<Partial<Record<InstrumentId, readonly string[]>>> = {
  bpi: ['severity', 'interference'],
  odi: ['percent'],
  ndi: ['raw'],
  peg: ['mean'],
  psfs: ['mean'],
}

interface Answered {
  readonly instrument: string
  readonly scores: Readonly<Record<string, number>>
  readonly bands: Readonly<Record<string, string>>
}

function formatScore(value: number): string {
  return new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 }).format(value)
}

function scoreInWords({ scores, bands }: Answered, key: string, isOneOfMany: boolean): string {
  const value = formatScore(scores[key] ?? 0) + (key === 'percent' ? ' %' : '')
  const band = bands[key]
  const named = isOneOfMany ? `${i18n._(findWord(nameOfScore, key))} ${value}` : value
  return band ? `${named}, ${i18n._(findWord(nameOfBand, band))}` : named
}

/** What a form came to in words, without its name: `6, moderate`; empty when nothing was scored. */
export function formatResult(answered: Answered): string {
  const known: Readonly<Record<string, readonly string[]>> = mainScores
  const names = known[answered.instrument] ?? ['total']
  const keys = names.filter((key) => key in answered.scores)
  return keys.map((key) => scoreInWords(answered, key, names.length > 1)).join('; ')
}

interface Recorded extends Answered {
  readonly source?: AnswerSource | undefined
  /** How much was answered, where that was too little for every score. */
  readonly progress?: { readonly answered: number; readonly all: number } | undefined
}

/** The result of an instrument in words: `Pain intensity (NRS): 6, moderate`. */
export function formatScores(recorded: Recorded): string {
  const name = i18n._(findWord(shortNameOfInstrument, recorded.instrument))
  const result = formatResult(recorded)
  const { progress, source } = recorded
  const { answered = 0, all = 0 } = progress ?? {}
  if (result === '') {
    return progress
      ? t`${name}: not scored, ${answered} of ${all} answered`
      : t`${name}: answered in part, not scored`
  }
  if (progress) return t`${name}: ${result}; the rest not scored, ${answered} of ${all} answered`
  return source === 'total_entry' ? t`${name}: ${result} (total from paper)` : t`${name}: ${result}`
}
