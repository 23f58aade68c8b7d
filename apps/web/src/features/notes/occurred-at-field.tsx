import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { dateAt, type Instant, instantAt, timeAt } from '@meridian/domain'
import { useState } from 'react'
import { useSession } from '../../session/use-session.ts'

interface OccurredAtFieldProps {
  readonly value: Instant | null
  readonly onChange: (value: Instant | null) => void
}

/** When what the note tells happened, on the clinic's clock: now, unless it is said otherwise. */
export function OccurredAtField({ value, onChange }: OccurredAtFieldProps) {
  const { t } = useLingui()
  const { timeZone } = useSession().organization
  const [isEarlier, setIsEarlier] = useState(value !== null)
  const now = new Date().toISOString()
  const local = (at: Instant) => `${dateAt(at, timeZone)}T${timeAt(at, timeZone)}`
  function choose(chosen: string): void {
    setIsEarlier(chosen === 'earlier')
    onChange(chosen === 'earlier' ? `${now.slice(0, 17)}00.000Z` : null)
  }
  function read(typed: string): void {
    const [date, time] = typed.split('T')
    if (date && time) onChange(instantAt(date, time.slice(0, 5), timeZone))
  }
  return (
    <div>
      <NativeSelect
        label={t`When it happened`}
        value={isEarlier ? 'earlier' : 'now'}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: 'now', label: t`Now` },
          { value: 'earlier', label: t`Earlier` },
        ]}
      />
      {isEarlier && (
        <TextInput
          mt="xs"
          type="datetime-local"
          aria-label={t`Date and time`}
          max={local(now)}
          defaultValue={local(value ?? now)}
          onChange={(event) => read(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
