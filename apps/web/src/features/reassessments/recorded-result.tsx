import { Trans, useLingui } from '@lingui/react/macro'
import { isInstrumentId } from '@meridian/domain/instruments'
import { useId } from 'react'
import { findWord } from '../../words/find-word.ts'
import { RaisedSignals } from '../alerts/raised-signals.tsx'
import { formatScores } from '../timeline/format-scores.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import { findScores } from './answers.ts'
import classes from './instrument-form.module.css'
import type { Recorded } from './use-record.ts'

/** The result in words, right after saving. */
export function RecordedResult({ recorded }: { recorded: Recorded }) {
  const { i18n } = useLingui()
  const titleId = useId()
  const names = recorded.missing.map((id) => i18n._(findWord(shortNameOfInstrument, id)))
  const missing = new Intl.ListFormat(i18n.locale).format(names)
  return (
    <section aria-labelledby={titleId} role="status">
      <h3 id={titleId}>
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

function Result({ instrument, answers }: Recorded['responses'][number]) {
  if (!isInstrumentId(instrument)) return instrument
  const { scores = {}, bands = {} } = findScores(instrument, answers) ?? {}
  return formatScores({ instrument, scores, bands })
}
