import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { sentenceOfField } from '../../../failures/sentence-of-field.ts'
import { nameOfWeekday, type Weekday, weekdays } from '../../../language/weekdays.ts'
import forms from '../../../ui/form.module.css'
import classes from './working-week-field.module.css'

type Hours = { from: string; to: string } | null

interface WorkingWeekFieldProps {
  readonly id: string
  /** Monday first. */
  readonly value: readonly Hours[]
  readonly onChange: (week: Hours[]) => void
  /** Field path to code, of the whole form. */
  readonly codes: Readonly<Record<string, string>>
}

const usualHours = { from: '08:00', to: '18:00' }

/** When the clinic is open, day by day; deadlines in working hours count these. */
export function WorkingWeekField({ id, value, onChange, codes }: WorkingWeekFieldProps) {
  return (
    <fieldset className={forms.group} id={id} tabIndex={-1}>
      <legend>
        <Trans>Opening hours</Trans>
      </legend>
      <div className={classes.week}>
        {weekdays.map((weekday, index) => (
          <DayField
            key={weekday}
            id={`${id}-${index}`}
            weekday={weekday}
            hours={value[index] ?? null}
            code={codes[`workingWeek.${index}.to`] ?? codes[`workingWeek.${index}.from`]}
            onChange={(hours) => onChange(value.with(index, hours))}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface DayFieldProps {
  readonly id: string
  readonly weekday: Weekday
  readonly hours: Hours
  readonly code: string | undefined
  readonly onChange: (hours: Hours) => void
}

function DayField({ id, weekday, hours, code, onChange }: DayFieldProps) {
  const { t } = useLingui()
  const day = nameOfWeekday(weekday)
  return (
    <div className={classes.day}>
      <Checkbox
        className={classes.open}
        label={day}
        checked={hours !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? usualHours : null)}
      />
      {hours ? (
        <span className={classes.hours}>
          <input
            type="time"
            className={classes.time}
            aria-label={t`${day}, from`}
            value={hours.from}
            onChange={(event) => onChange({ ...hours, from: event.currentTarget.value })}
          />
          <span aria-hidden="true">–</span>
          <input
            id={`${id}-to`}
            type="time"
            className={classes.time}
            aria-label={t`${day}, to`}
            aria-invalid={code !== undefined}
            value={hours.to}
            onChange={(event) => onChange({ ...hours, to: event.currentTarget.value })}
          />
        </span>
      ) : (
        <span className={forms.note}>
          <Trans>Closed</Trans>
        </span>
      )}
      {code && (
        <span className={forms.problem}>
          {sentenceOfField(code, { label: day, whenEmpty: t`Enter the hours of ${day}` })}
        </span>
      )}
    </div>
  )
}
