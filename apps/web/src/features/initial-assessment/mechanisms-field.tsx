import { Trans, useLingui } from '@lingui/react/macro'
import { Radio } from '@mantine/core'
import {
  type Confidence,
  confidences,
  type Mechanism,
  mechanisms,
  type PredominantMechanism,
} from '@meridian/domain/plan'
import forms from '../../ui/form.module.css'
import { nameOfConfidence, nameOfMechanism } from '../../words/assessment-words.ts'
import classes from './assessment.module.css'
import type { AssessmentFields } from './use-assessment-form.ts'

/** Which mechanisms predominate, each with how sure the assessor is. */
export function MechanismsField({ form, errors }: AssessmentFields) {
  const { t, i18n } = useLingui()
  const { id, label, error } = errors.field('mechanisms')
  const chosen: readonly PredominantMechanism[] = form.watch('mechanisms')
  const choose = (mechanism: Mechanism, confidence: Confidence | null) => {
    const others = chosen.filter((one) => one.mechanism !== mechanism)
    const all = confidence === null ? others : [...others, { mechanism, confidence }]
    const inOrder = mechanisms.flatMap((known) => all.filter((one) => one.mechanism === known))
    form.setValue('mechanisms', inOrder, {
      shouldDirty: true,
      shouldValidate: form.formState.isSubmitted,
    })
  }
  return (
    <fieldset className={forms.group} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {error && <p className={forms.problem}>{error}</p>}
      <p className={forms.note}>
        <Trans>How sure you are of each; the plan is aimed at those you name.</Trans>
      </p>
      {mechanisms.map((mechanism) => {
        const confidence = chosen.find((one) => one.mechanism === mechanism)?.confidence ?? null
        return (
          <fieldset key={mechanism} className={`${classes.row} ${classes.stacked}`}>
            <legend>{i18n._(nameOfMechanism[mechanism])}</legend>
            <div className={classes.choices}>
              <Radio
                name={`mechanism-${mechanism}`}
                label={t`Not predominant`}
                checked={confidence === null}
                onChange={() => choose(mechanism, null)}
              />
              {confidences.map((known) => (
                <Radio
                  key={known}
                  name={`mechanism-${mechanism}`}
                  label={i18n._(nameOfConfidence[known])}
                  checked={confidence === known}
                  onChange={() => choose(mechanism, known)}
                />
              ))}
            </div>
          </fieldset>
        )
      })}
    </fieldset>
  )
}
