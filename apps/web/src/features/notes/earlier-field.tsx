import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { dateAt, type Instant, instantAt, timeAt } from '@meridian/domain'
import { useSession } from '../../session/use-session.ts'

interface EarlierFieldProps {
  readonly value: Instant
  readonly onChange: (value: Instant) => void
}

/** A moment in the past on the clinic's clock. */
export default function EarlierField({ value, onChange }: EarlierFieldProps) {
  const { t } = useLingui()
  const { timeZone } = useSession().organization
  const local = (at: Instant) => `${dateAt(at, timeZone)}T${timeAt(at, timeZone)}`
  function read(typed: string): void {
    const [date, time] = typed.split('T')
    if (date && time) onChange(instantAt(date, time.slice(0, 5), timeZone))
  }
  return (
    <TextInput
      mt="xs"
      type="datetime-local"
      aria-label={t`Date and time`}
      max={local(new Date().toISOString())}
      defaultValue={local(value)}
      onChange={(event) => read(event.currentTarget.value)}
    />
  )
}
