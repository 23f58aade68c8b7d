import type { CalendarDate, Instant } from '@meridian/domain'
import { formatDate, formatInstant } from '../language/format-date.ts'
import { useSession } from '../session/use-session.ts'

/** A calendar date as `22 Nov 2026`. */
export function DateText({ date }: { date: CalendarDate }) {
  return <time dateTime={date}>{formatDate(date)}</time>
}

/** A moment as `22 Nov 2026, 14:02` on the clinic's clock. */
export function DateTimeText({ at }: { at: Instant }) {
  const { timeZone } = useSession().organization
  return <time dateTime={at}>{formatInstant(at, timeZone)}</time>
}
