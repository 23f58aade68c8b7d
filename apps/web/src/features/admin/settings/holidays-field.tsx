import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type CalendarDate, isCalendarDate } from '@meridian/domain'
import { useState } from 'react'
import { formatDate } from '../../../language/format-date.ts'
import { DateField } from '../../../ui/date-field.tsx'
import forms from '../../../ui/form.module.css'
import classes from './holidays-field.module.css'

interface HolidaysFieldProps {
  readonly id: string
  readonly value: readonly CalendarDate[]
  readonly onChange: (days: CalendarDate[]) => void
}

/** Days on which the clinic is closed although the week says open. */
export function HolidaysField({ id, value, onChange }: HolidaysFieldProps) {
  const { t } = useLingui()
  const [day, setDay] = useState('')
  function add(): void {
    if (!isCalendarDate(day)) return
    onChange([...new Set([...value, day])].toSorted())
    setDay('')
  }
  return (
    <div>
      <div className={classes.add}>
        <DateField
          id={id}
          shown={day}
          label={t`Days closed`}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button variant="default" onClick={add}>
          <Trans>Add day</Trans>
        </Button>
      </div>
      {value.length === 0 ? (
        <p className={forms.note}>
          <Trans>No day is marked as closed.</Trans>
        </p>
      ) : (
        <ul className={classes.days}>
          {value.map((closed) => (
            <ClosedDay
              key={closed}
              day={closed}
              remove={() => onChange(value.filter((other) => other !== closed))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function ClosedDay({ day, remove }: { day: CalendarDate; remove: () => void }) {
  const { t } = useLingui()
  const shown = formatDate(day)
  return (
    <li className={classes.day}>
      {shown}
      <Button size="compact-sm" variant="default" aria-label={t`Remove ${shown}`} onClick={remove}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  )
}
