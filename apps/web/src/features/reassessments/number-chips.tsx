import type { NumberItem } from '@meridian/domain/instruments'
import type { KeyboardEvent } from 'react'
import type { Answer } from '../answers/form-state.ts'
import { focusItem } from './focus-item.ts'
import classes from './instrument-form.module.css'
import { readKey } from './read-key.ts'

interface NumberChipsProps {
  readonly item: NumberItem
  readonly name: string
  readonly value: Answer
  readonly onAnswer: (answer: Answer) => void
}

/** A number chosen by one tap or one key: `0`–`9`, `t` for ten, `.` for not answered, `↑` back. */
export function NumberChips({ item, name, value, onAnswer }: NumberChipsProps) {
  const { min, max, anchors } = item
  const numbers = Array.from({ length: max - min + 1 }, (_, step) => min + step)
  const hasAllWords = numbers.every((number) => anchors?.[number] !== undefined)
  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const meaning = readKey(event.key, item)
    if (!meaning) return
    event.preventDefault()
    event.stopPropagation()
    if ('answer' in meaning) onAnswer(meaning.answer)
    if (meaning.move !== 0) focusItem(event.currentTarget, meaning.move)
  }
  return (
    <fieldset className={classes.item} data-item>
      <legend className={classes.question}>{item.text ?? item.label}</legend>
      <div className={hasAllWords ? classes.choices : classes.chips}>
        {numbers.map((number) => (
          <label key={number} className={classes.chip}>
            <input
              {...(number === min && { id: name })}
              type="radio"
              name={name}
              checked={value === number}
              onChange={() => onAnswer(number)}
              onKeyDown={press}
            />
            <span data-key={number === 10 ? 't' : undefined}>
              {number}
              {hasAllWords && ` ${anchors?.[number]}`}
            </span>
          </label>
        ))}
      </div>
      {!hasAllWords && anchors && (
        <p className={classes.ends}>
          <span>
            {min} {anchors[min]}
          </span>
          <span>
            {max} {anchors[max]}
          </span>
        </p>
      )}
    </fieldset>
  )
}
