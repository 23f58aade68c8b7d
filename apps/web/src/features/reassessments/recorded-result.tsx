import { Trans, useLingui } from '@lingui/react/macro'
import { countAnswered, isInstrumentId } from '@meridian/domain/instruments'
import { useId } from 'react'
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts'
import { findWord } from '../../words/find-word.ts'
import { RaisedSignals } from '../alerts/raised-signals.tsx'
import { blankForm, scoreForm } from '../answers/form-state.ts'
import { formatScores } from '../timeline/format-scores.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import classes from './instrument-form.module.css'
import type { Recorded } from './use-record.ts'

/** The result in words, right after saving. */
export function RecordedResult({ recorded }: { recorded: Recorded }) {
  const { i18n } = useLingui()
  const titleId = useId()
  const title = useFocusOnArrival<HTMLHeadingElement>()
  const names = recorded.missing.map((id) => i18n._(findWord(shortNameOfInstrument, id)))
  const missing = new Intl.ListFormat(i18n.locale).format(names)
  return (
    <section aria-labelledby={titleId} role="status">
      <h3 id={titleId} ref={title} tabIndex={-1}>
        {recorded.completed ? (
          <Trans>Recorded; this reassessment is complete</Trans>
        ) : (
          <Trans>Saved; still missing: {missing}</Trans>
        )}
      </h3>
      <RaisedSignals raised={recorded.raised} />
      <ul className={classes.results}>
        {recorded.responses.map(({ instrument, answers }) => (
          <li key={instrument}>
            <Result instrument={instrument} answers={answers} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Result({ instrument, answers, source = 'items' }: Recorded['responses'][number]) {
  if (!isInstrumentId(instrument)) return instrument
  const given = source === 'items' ? { answers } : { totals: answers }
  const result = scoreForm(instrument, { ...blankForm, source, ...given })
  const { status, scores = {}, bands = {} } = result ?? {}
  const isPart = status !== 'scored' && source === 'items'
  const progress = isPart ? countAnswered(instrument, answers) : undefined
  return formatScores({ instrument, scores, bands, source, progress })
}
