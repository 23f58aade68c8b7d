import { i18n } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import { countAnswered, type InstrumentId } from '@meridian/domain/instruments'
import { useId } from 'react'
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts'
import { nameOfSlot } from '../../words/episode-words.ts'
import { findWord } from '../../words/find-word.ts'
import { RaisedSignals } from '../alerts/raised-signals.tsx'
import type { FormState } from '../answers/form-state.ts'
import { formatScores } from '../timeline/format-scores.ts'
import type { Assessed } from './assess-form.tsx'
import { ChangeList } from './change-list.tsx'
import { ItemProfile } from './item-profile.tsx'
import { OpenItems } from './open-items.tsx'

interface AssessedResultProps {
  readonly instrument: InstrumentId
  readonly assessed: Assessed
  readonly form: FormState
  readonly onGoOn: (item: string) => void
}

/** What was saved, in words: the score, what is open, how it moved, where it went, who has been told. */
export function AssessedResult({ instrument, assessed, form, onGoOn }: AssessedResultProps) {
  const titleId = useId()
  const title = useFocusOnArrival<HTMLHeadingElement>()
  const { scores, bands, changes, slot, raised, status, missing } = assessed
  const { source, answers } = form
  const progress =
    status !== 'scored' && source === 'items' ? countAnswered(instrument, answers) : undefined
  return (
    <section aria-labelledby={titleId} role="status">
      <h3 id={titleId} ref={title} tabIndex={-1}>
        {formatScores({ instrument, scores, bands, source, progress })}
      </h3>
      <RaisedSignals raised={raised} />
      {source === 'items' && missing.length > 0 && (
        <OpenItems instrument={instrument} missing={missing} onGoOn={onGoOn} />
      )}
      <ChangeList instrument={instrument} changes={changes} />
      {instrument === 'phq9' && source === 'items' && <ItemProfile answers={answers} />}
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
