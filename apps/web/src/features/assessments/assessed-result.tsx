import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { InstrumentId } from '@meridian/domain/instruments'
import { useId } from 'react'
import type { RouterOutputs } from '../../api/trpc.ts'
import { formatDate } from '../../language/format-date.ts'
import { nameOfMeasure } from '../../words/alert-words.ts'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { RaisedSignals } from '../alerts/raised-signals.tsx'
import { formatScores } from '../timeline/format-scores.ts'
import classes from './assess.module.css'

type Assessed = RouterOutputs['assessments']['record']

interface AssessedResultProps {
  readonly instrument: InstrumentId
  readonly assessed: Assessed
}

/** What was saved, in words: the score, how it moved, what it was filed to, and who has been told. */
export function AssessedResult({ instrument, assessed }: AssessedResultProps) {
  const titleId = useId()
  const { scores, bands, changes, slot, raised } = assessed
  return (
    <section aria-labelledby={titleId} role="status">
      <h3 id={titleId}>{formatScores({ instrument, scores, bands })}</h3>
      <RaisedSignals raised={raised} />
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={`${change.measure} ${change.since}`}>{sentenceOfChange(change)}</li>
        ))}
      </ul>
      <p>
        {slot ? (
          <FiledTo slot={slot} completed={assessed.completed} />
        ) : (
          <Trans>Filed as unscheduled.</Trans>
        )}
      </p>
    </section>
  )
}

function FiledTo({ slot, completed }: { slot: string; completed: boolean }) {
  const name = i18n._(findWord(nameOfSlot, slot))
  return completed ? (
    <Trans>Filed to: {name}; it is complete.</Trans>
  ) : (
    <Trans>Filed to: {name}.</Trans>
  )
}

function sentenceOfChange(change: Assessed['changes'][number]): string {
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
