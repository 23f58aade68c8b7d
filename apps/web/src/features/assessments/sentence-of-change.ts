import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { RouterOutputs } from '../../api/trpc.ts'
import { formatDate } from '../../language/format-date.ts'
import { nameOfMeasure } from '../../words/alert-words.ts'
import { findWord } from '../../words/find-word.ts'

type Change = RouterOutputs['assessments']['record']['changes'][number]

/** How a measure moved, since when, and whether the change is held to matter. */
export function sentenceOfChange(change: Change): string {
  const name = i18n._(findWord(nameOfMeasure, change.measure))
  const day = formatDate(change.on)
  const before = formatValue(change.before)
  const after = formatValue(change.after)
  const then =
    change.since === 'baseline' ? t`since the baseline of ${day}` : t`since the last time, ${day}`
  switch (change.classification) {
    case 'improved':
      return t`${name}: ${before} → ${after}, better by an important change ${then}.`
    case 'worsened':
      return t`${name}: ${before} → ${after}, worse by an important change ${then}.`
    case 'unchanged':
      return t`${name}: ${before} → ${after}, no important change ${then}.`
  }
}

const formatValue = (value: number) =>
  new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 }).format(value)
