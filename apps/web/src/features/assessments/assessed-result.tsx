import { i18n } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import type { InstrumentId } from '@meridian/domain/instruments'
import { useId } from 'react'
import type { RouterOutputs } from '../../api/trpc.ts'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { RaisedSignals } from '../alerts/raised-signals.tsx'
import { formatScores } from '../timeline/format-scores.ts'
import classes from './assess.module.css'
import { sentenceOfChange } from './sentence-of-change.ts'

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
