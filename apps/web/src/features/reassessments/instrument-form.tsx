import { Trans, useLingui } from '@lingui/react/macro'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { Fragment } from 'react'
import { findWord } from '../../words/find-word.ts'
import { formatScores } from '../timeline/format-scores.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import { type Answer, type Answers, countAnswered, findScores } from './answers.ts'
import classes from './instrument-form.module.css'
import { ItemField } from './item-field.tsx'

interface InstrumentFormProps {
  readonly id: InstrumentId
  readonly answers: Answers
  readonly onAnswer: (key: string, given: Answer) => void
}

/** The questions of one instrument; its own wording only where that may be shown. */
export function InstrumentForm({ id, answers, onAnswer }: InstrumentFormProps) {
  const { items, stem, attribution, rights, recall } = instruments[id]
  return (
    <div className={classes.instrument}>
      {rights.posture === 'pack' && (
        <p className={classes.hint}>
          <Trans>
            Enter the numbers from the paper form. Only topics are named here; the wording belongs
            to the form’s owner.
          </Trans>
        </p>
      )}
      {stem && items.length > 1 && <p className={classes.hint}>{stem}</p>}
      {items.length > 1 && <p className={classes.hint}>{recall}</p>}
      {items.map((item) => (
        <Fragment key={item.key}>
          <ItemField
            item={item}
            name={`${id}-${item.key}`}
            value={answers[item.key] ?? null}
            onAnswer={(given) => onAnswer(item.key, given)}
          />
          {id === 'phq9' && item.key === '9' && <SelfHarmNotice answer={answers['9'] ?? null} />}
        </Fragment>
      ))}
      <ScoreSoFar id={id} answers={answers} />
      {attribution && <p className={classes.credit}>{attribution}</p>}
    </div>
  )
}

/** An instrument that folds away until it is wanted. */
export function FoldedInstrument(props: InstrumentFormProps & { isOptional: boolean }) {
  const { i18n } = useLingui()
  const { answered, all } = countAnswered(props.id, props.answers)
  const name = i18n._(findWord(shortNameOfInstrument, props.id))
  return (
    <details className={classes.folded} id={`instrument-${props.id}`}>
      <summary>
        {name}{' '}
        <span className={classes.count}>
          {props.isOptional && <Trans>offered,</Trans>}{' '}
          <Trans>
            {answered} of {all} answered
          </Trans>
        </span>
      </summary>
      <InstrumentForm {...props} />
    </details>
  )
}

function ScoreSoFar({ id, answers }: Pick<InstrumentFormProps, 'id' | 'answers'>) {
  const result = findScores(id, answers)
  const { answered, all } = countAnswered(id, answers)
  const { scores = {}, bands = {} } = result ?? {}
  if (answered === 0) return null
  return (
    <p className={classes.score} role="status">
      {result ? (
        formatScores({ instrument: id, scores, bands })
      ) : (
        <Trans>
          Not scored: {answered} of {all} answered
        </Trans>
      )}
    </p>
  )
}

/** PHQ-9 item 9 above 0: said at once, before anything is saved (reference §5, SI-1 and SI-2). */
function SelfHarmNotice({ answer }: { answer: Answer }) {
  if (!(Number(answer ?? 0) > 0)) return null
  return (
    <p className={classes.urgent} role="alert">
      <Trans>
        Thoughts of self-harm are reported. Contact and a structured risk assessment are needed
        today; do not let the session end without one.
      </Trans>
    </p>
  )
}
