import { Trans, useLingui } from '@lingui/react/macro'
import { Radio } from '@mantine/core'
import { painScales } from '@meridian/domain/episodes'
import { batteryFor, type InstrumentId } from '@meridian/domain/instruments'
import forms from '../../ui/form.module.css'
import { nameOfPainScale } from '../../words/assessment-words.ts'
import { shortNameOfInstrument } from '../timeline/score-words.ts'
import classes from './assessment.module.css'
import type { AssessmentFields } from './use-assessment-form.ts'

/** The scale of pain for the whole episode, and what the baseline will ask because of what was found. */
export function BatteryField({ form, errors }: AssessmentFields) {
  const { i18n } = useLingui()
  const { id, label, error } = errors.field('painScale')
  const regions = form.watch('regions') ?? []
  const intensity = form.watch('painScale')
  const { required, optional } = batteryFor('baseline', regions, { intensity })
  const list = (ids: readonly InstrumentId[]) =>
    new Intl.ListFormat(i18n.locale).format(ids.map((one) => i18n._(shortNameOfInstrument[one])))
  const asked = list(required)
  const offered = list(optional)
  return (
    <fieldset className={forms.group} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {error && <p className={forms.problem}>{error}</p>}
      <div className={classes.choices}>
        {painScales.map((scale) => (
          <Radio
            key={scale}
            value={scale}
            label={i18n._(nameOfPainScale[scale])}
            {...form.register('painScale')}
          />
        ))}
      </div>
      <p className={forms.note}>
        {regions.length === 0 ? (
          <Trans>Choose where the pain is, and the baseline questionnaires are shown here.</Trans>
        ) : (
          <Trans>
            The baseline asks for: {asked}. Offered besides: {offered}.
          </Trans>
        )}
      </p>
    </fieldset>
  )
}
