import { Trans } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { type InstrumentId, listEnterableScores } from '@meridian/domain/instruments'
import classes from './entered-form.module.css'
import { type Answers, answerItem } from './form-state.ts'
import { type AnswerError, idOfAnswer } from './list-form-errors.ts'

interface TotalsFormProps {
  readonly id: InstrumentId
  readonly totals: Answers
  readonly errors: readonly AnswerError[]
  readonly onChange: (totals: Answers) => void
}

/** The scores of an instrument as they stand on a paper form. */
export function TotalsForm({ id, totals, errors, onChange }: TotalsFormProps) {
  return (
    <div className={classes.form}>
      <p className={classes.hint}>
        <Trans>Enter what is written on the paper form; leave open what is not.</Trans>
      </p>
      {listEnterableScores(id).map(({ key, label, min, max, integer, unit }) => (
        <TextInput
          key={key}
          id={idOfAnswer(id, key)}
          type="number"
          inputMode={integer ? 'numeric' : 'decimal'}
          label={unit === '%' ? `${label} (%)` : label}
          description={
            <Trans>
              {min} to {max}
            </Trans>
          }
          min={min}
          max={max}
          step={integer ? 1 : 'any'}
          error={errors.find((error) => error.key === key)?.message}
          value={totals[key] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(answerItem(totals, key, value === '' ? null : Number(value)))
          }
        />
      ))}
      {id === 'phq9' && (
        <p className={classes.hint}>
          <Trans>
            A total does not say how question 9, on self-harm, was answered. The psychologist is
            told that it is open; enter the items if you have them.
          </Trans>
        </p>
      )}
    </div>
  )
}
