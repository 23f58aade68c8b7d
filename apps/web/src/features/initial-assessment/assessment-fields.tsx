import { useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { bodyRegions } from '@meridian/domain/episodes'
import forms from '../../ui/form.module.css'
import { nameOfRegion } from '../patient/episode-words.ts'
import panels from '../patient/panels/panels.module.css'
import { BatteryField } from './battery-field.tsx'
import { MechanismsField } from './mechanisms-field.tsx'
import { RedFlagsField } from './red-flags-field.tsx'
import type { AssessmentFields as Fields } from './use-assessment-form.ts'

/** Everything an initial assessment finds, red flags first. */
export function AssessmentFields(fields: Fields) {
  const { form, errors } = fields
  return (
    <>
      <RedFlagsField {...fields} />
      <TextInput {...errors.field('diagnosis')} {...form.register('diagnosis')} />
      <RegionsField {...fields} />
      <MechanismsField {...fields} />
      <BatteryField {...fields} />
    </>
  )
}

function RegionsField({ form, errors }: Fields) {
  const { i18n } = useLingui()
  const { id, label, error } = errors.field('regions')
  return (
    <fieldset className={forms.group} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {error && <p className={forms.problem}>{error}</p>}
      <div className={panels.boxes}>
        {bodyRegions.map((region) => (
          <Checkbox
            key={region}
            value={region}
            label={i18n._(nameOfRegion[region])}
            {...form.register('regions')}
          />
        ))}
      </div>
    </fieldset>
  )
}
