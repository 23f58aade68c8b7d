import type { CalendarDate, Instant, TimeZone } from '@meridian/domain'

const formats = new Map<TimeZone, Intl.DateTimeFormat>()

function formatIn(zone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  })
  formats.set(zone, format)
  return format
}

/** The clinic's calendar date at an instant; kept apart from the domain's so that reading needs no Temporal polyfill. */
export function dayOf(instant: Instant, zone: TimeZone): CalendarDate {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}
