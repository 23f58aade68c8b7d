import { Trans, useLingui } from '@lingui/react/macro'
import { countAnswered } from '@meridian/domain/instruments'
import { findWord } from '../../words/find-word.ts'
import classes from '../reassessments/instrument-form.module.css'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import { EnteredForm, type EnteredFormProps } from './entered-form.tsx'

/** An instrument that folds away until it is wanted. */
export function FoldedForm({ isOptional, ...form }: EnteredFormProps & { isOptional: boolean }) {
  const { i18n } = useLingui()
  const { answered, all } = countAnswered(form.id, form.form.answers)
  const name = i18n._(findWord(shortNameOfInstrument, form.id))
  return (
    <details className={classes.folded} id={`instrument-${form.id}`}>
      <summary>
        {name}{' '}
        <span className={classes.count}>
          {isOptional && <Trans>optional,</Trans>}{' '}
          {form.form.source === 'items' ? (
            <Trans>
              {answered} of {all} answered
            </Trans>
          ) : (
            <Trans>totals from paper</Trans>
          )}
        </span>
      </summary>
      <EnteredForm {...form} />
    </details>
  )
}
