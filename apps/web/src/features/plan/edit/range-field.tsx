import { TextInput } from '@mantine/core'
import type { Range } from '@meridian/domain/protocol'
import classes from './edit.module.css'

interface RangeFieldProps {
  readonly labels: readonly [string, string]
  readonly range: Range
  readonly onChange: (range: [number, number]) => void
}

/** From least to most; whichever is typed last takes the other with it. */
export function RangeField({
  labels: [from, to],
  range: [least, most],
  onChange,
}: RangeFieldProps) {
  return (
    <div className={classes.range}>
      <TextInput
        type="number"
        min={0}
        step="any"
        label={from}
        value={least}
        onChange={(event) => {
          const typed = numberOf(event.currentTarget.value)
          onChange([typed, Math.max(typed, most)])
        }}
      />
      <TextInput
        type="number"
        min={0}
        step="any"
        label={to}
        value={most}
        onChange={(event) => {
          const typed = numberOf(event.currentTarget.value)
          onChange([Math.min(typed, least), typed])
        }}
      />
    </div>
  )
}

function numberOf(typed: string): number {
  const value = Number(typed)
  return Number.isFinite(value) ? Math.max(0, value) : 0
}
