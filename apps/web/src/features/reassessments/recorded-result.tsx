import { Trans } from '@lingui/react/macro'
import { isInstrumentId } from '@meridian/domain/instruments'
import { useId } from 'react'
import { RaisedSignals } from '../alerts/raised-signals.tsx'
import { formatScores } from '../timeline/format-scores.ts'
import { findScores } from './answers.ts'
import classes from './instrument-form.module.css'
import type { Recorded } from './use-record.ts'

/** The result in words, right after saving. */
export function RecordedResult({ recorded }: { recorded: Recorded }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} role="status">
      <h3 id={titleId}>
        {recorded.completed ? (
          <Trans>Recorded; this reassessment is complete</Trans>
        ) : (
          <Trans>Saved; pain intensity is still missing, so it stays open</Trans>
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
