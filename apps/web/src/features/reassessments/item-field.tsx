import { TextInput } from '@mantine/core'
import type { Item } from '@meridian/domain/instruments'
import type { Answer } from '../answers/form-state.ts'
import { NumberChips } from './number-chips.tsx'

interface ItemFieldProps {
  readonly item: Item
  readonly name: string
  readonly value: Answer
  readonly error?: string | undefined
  readonly onAnswer: (answer: Answer) => void
}

const mostChips = 11

/** One question of an instrument, in the way its answer is given. */
export function ItemField({ item, name, value, error, onAnswer }: ItemFieldProps) {
  const question = item.text ?? item.label
  if (item.kind === 'number' && item.integer && item.max - item.min < mostChips) {
    return <NumberChips item={item} name={name} value={value} onAnswer={onAnswer} />
  }
  return (
    // The quick keys go past what is typed and not needed: a number meant for the next would land in it.
    <div {...((item.required || item.scored) && { 'data-item': true })}>
      <TextInput
        id={name}
        label={item.kind === 'number' && item.unit ? `${question} (${item.unit})` : question}
        error={error}
        {...(item.kind === 'time' && { type: 'time' })}
        {...(item.kind === 'number' && {
          type: 'number',
          min: item.min,
          max: item.max,
          step: item.step ?? (item.integer ? 1 : 'any'),
        })}
        value={value ?? ''}
        onChange={(event) => {
          const typed = event.currentTarget.value
          onAnswer(item.kind === 'number' && typed !== '' ? Number(typed) : typed)
        }}
      />
    </div>
  )
}
