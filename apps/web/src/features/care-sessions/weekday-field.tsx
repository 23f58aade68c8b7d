import { Trans } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { nameOfWeekday, type Weekday, weekdays } from '../../language/weekdays.ts'
import forms from '../../ui/form.module.css'
import classes from './care-sessions.module.css'

interface WeekdayFieldProps {
  readonly id: string
  readonly label: string
  readonly error: string | null
  readonly chosen: readonly number[]
  readonly onChange: (chosen: number[]) => void
}

/** The weekdays of a series: 1 to 7 choose from anywhere within, arrows move, Space chooses. */
export function WeekdayField({ id, label, error, chosen, onChange }: WeekdayFieldProps) {
  const toggle = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day].sort())
  const handleKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const day = weekdays.find((one) => String(one) === event.key)
    const step = stepOf(event.key)
    if (day === undefined && step === 0) return
    event.preventDefault()
    if (day === undefined) moveFocus(event.currentTarget, step)
    else toggle(day)
  }
  return (
    <fieldset id={id} tabIndex={-1} className={forms.group} onKeyDown={handleKey}>
      <legend>{label}</legend>
      <div className={classes.weekdays}>
        {weekdays.map((day) => (
          <WeekdayBox
            key={day}
            day={day}
            isChosen={chosen.includes(day)}
            onToggle={() => toggle(day)}
          />
        ))}
      </div>
      <p className={forms.note}>
        <Trans>None chosen: one session on the first day.</Trans>{' '}
        <span className={classes.keys}>
          <Trans>Keys 1 to 7 choose Monday to Sunday.</Trans>
        </span>
      </p>
      {error && <p className={forms.problem}>{error}</p>}
    </fieldset>
  )
}

interface WeekdayBoxProps {
  readonly day: Weekday
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function WeekdayBox({ day, isChosen, onToggle }: WeekdayBoxProps) {
  const isFirst = day === weekdays[0]
  return (
    <label className={classes.weekday}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={onToggle}
        // One stop for the Tab key: the keys 1 to 7 reach the others.
        tabIndex={isFirst ? 0 : -1}
        data-autofocus={isFirst || undefined}
        aria-keyshortcuts={String(day)}
      />
      {nameOfWeekday(day).slice(0, 3)}
    </label>
  )
}

function stepOf(key: string): -1 | 0 | 1 {
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1
  return key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0
}

function moveFocus(group: HTMLElement, step: number): void {
  const boxes = [...group.querySelectorAll('input')]
  const at = boxes.indexOf(document.activeElement as HTMLInputElement)
  boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)]?.focus()
}
