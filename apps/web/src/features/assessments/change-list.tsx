import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { formatDate } from '../../language/format-date.ts'
import { nameOfMeasure } from '../../words/alert-words.ts'
import { nameOfEvidence } from '../../words/evidence-words.ts'
import { findWord } from '../../words/find-word.ts'
import classes from './assess.module.css'
import type { Assessed } from './assess-form.tsx'

type Change = Assessed['changes'][number]

/** How each measure moved, and behind one click by which figure that is judged and where it is from. */
export function ChangeList({
  instrument,
  changes,
}: {
  instrument: InstrumentId
  changes: readonly Change[]
}) {
  if (changes.length === 0) return null
  const measures = instruments[instrument].measures.filter(({ id }) =>
    changes.some(({ measure }) => measure === id),
  )
  return (
    <>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={`${change.measure} ${change.since}`}>{sentenceOfChange(change)}</li>
        ))}
      </ul>
      <details className={classes.source}>
        <summary>
          <Trans>What counts as important, and the source</Trans>
        </summary>
        <ul>
          {measures.map(({ id, threshold }) => (
            <li key={id}>
              {sentenceOfThreshold(id, threshold)}{' '}
              {threshold.citations.map(({ id: source, text, tag, supports }) => (
                <span key={`${source} ${supports}`} className={classes.citation}>
                  {text} ({supports}). {i18n._(findWord(nameOfEvidence, tag))}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

type Threshold = (typeof instruments)[InstrumentId]['measures'][number]['threshold']

function sentenceOfThreshold(measure: string, { value, unit }: Threshold): string {
  const name = i18n._(findWord(nameOfMeasure, measure))
  const figure = formatValue(value)
  return unit === 'percent' ? t`${name}: ${figure} %.` : t`${name}: ${figure} points.`
}

function sentenceOfChange(change: Change): string {
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
