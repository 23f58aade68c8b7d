import { Trans } from '@lingui/react/macro'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { Fragment } from 'react'
import type { Answer, Answers } from '../answers/form-state.ts'
import type { KnownForm } from '../answers/known-forms.ts'
import { type AnswerError, idOfAnswer } from '../answers/list-form-errors.ts'
import { wordItem } from '../answers/word-item.ts'
import classes from './instrument-form.module.css'
import { ItemField } from './item-field.tsx'

interface InstrumentFormProps {
  readonly id: InstrumentId
  readonly answers: Answers
  /** With the words the clinic is licensed to show, if it has loaded any. */
  readonly known?: KnownForm | undefined
  readonly errors?: readonly AnswerError[]
  readonly onAnswer: (key: string, given: Answer) => void
}

/** The questions of one instrument; its own wording only where that may be shown. */
export function InstrumentForm(props: InstrumentFormProps) {
  const { id, answers, known, errors = [], onAnswer } = props
  const wording = known?.wording
  const { items, stem, attribution, recall } = instruments[id]
  return (
    <div className={classes.instrument}>
      {wording ? null : <NoWording id={id} />}
      {stem && !wording && items.length > 1 && <p className={classes.hint}>{stem}</p>}
      {items.length > 1 && <p className={classes.hint}>{recall}</p>}
      <div className={classes.instrument} {...(wording && { lang: wording.locale })}>
        {items.map((item) => (
          <Fragment key={item.key}>
            <ItemField
              item={wordItem(item, known)}
              name={idOfAnswer(id, item.key)}
              value={answers[item.key] ?? null}
              error={errors.find(({ key }) => key === item.key)?.message}
              onAnswer={(given) => onAnswer(item.key, given)}
            />
            {id === 'phq9' && item.key === '9' && <SelfHarmNotice answer={answers['9'] ?? null} />}
          </Fragment>
        ))}
      </div>
      <p className={classes.credit}>{wording ? wording.copyrightNotice : attribution}</p>
    </div>
  )
}

/** The licence posture, said where it decides what is seen (reference §1.1). */
function NoWording({ id }: { id: InstrumentId }) {
  if (instruments[id].rights.posture !== 'pack') return null
  return (
    <p className={classes.hint}>
      <Trans>
        Wording not loaded: enter item values from the paper form. Only topics are named here; the
        wording belongs to the form’s owner.
      </Trans>
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
