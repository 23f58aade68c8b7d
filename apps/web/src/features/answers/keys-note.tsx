import { Trans } from '@lingui/react/macro'
import forms from '../../ui/form.module.css'
import classes from '../reassessments/instrument-form.module.css'

/** How a form is entered by keys; not shown where there are none. */
export function KeysNote() {
  return (
    <p className={`${forms.note} ${classes.keys}`}>
      <Trans>Keys: 0–9 and t for ten go to the next question, . leaves it open, ↑ goes back.</Trans>
    </p>
  )
}
