import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { InstrumentId } from '@meridian/domain/instruments'
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

/** The result of an instrument in words: `Pain intensity (NRS): 6, moderate`. */
export function formatScores(answered: Answered): string {
  const { instrument, scores } = answered
  const known: Readonly<Record<string, readonly string[]>> = mainScores
  const keys = (known[instrument] ?? ['total']).filter((key) => key in scores)
  const name = i18n._(findWord(shortNameOfInstrument, instrument))
  if (keys.length === 0) return t`${name}: answered in part, not scored`
  const many = (known[instrument]?.length ?? 1) > 1
  const words = keys.map((key) => scoreInWords(answered, key, many)).join('; ')
  return t`${name}: ${words}`
}
