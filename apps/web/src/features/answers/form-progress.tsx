import { Trans } from '@lingui/react/macro'
import { countAnswered, type InstrumentId } from '@meridian/domain/instruments'
import { DateText } from '../../ui/date-text.tsx'
import { formatResult } from '../timeline/format-scores.ts'
import classes from './entered-form.module.css'
import { type FormState, scoreForm } from './form-state.ts'
import type { KnownForm } from './known-forms.ts'

interface FormProgressProps {
  readonly id: InstrumentId
  readonly form: FormState
  readonly previous: KnownForm['previous'] | undefined
}

/** How far the form is, what it comes to so far, and what it came to last time; always in sight. */
export function FormProgress({ id, form, previous }: FormProgressProps) {
  const { answered, all } = countAnswered(id, form.answers)
  const result = scoreForm(id, form)
  const now = result && formatResult({ instrument: id, ...result })
  const last = previous && formatResult({ instrument: id, ...previous })
  return (
    <p className={classes.progress}>
      {form.source === 'items' && (
        <span className={classes.count} role="status">
          <Trans>
            {answered} of {all} answered
          </Trans>
        </span>
      )}
      {now && (
        <span>
          <Trans>Now {now}</Trans>
        </span>
      )}
      {last && previous && (
        <span className={classes.quiet}>
          <Trans>
            Last time {last}, <DateText date={previous.on} />
          </Trans>
        </span>
      )}
    </p>
  )
}
