const millisecondsPerDay = 86_400_000

/** The days an ISO date of four year digits can name: 0000-01-01 to 9999-12-31. */
const firstDay = -719_528
const lastDay = 2_932_896

/** Whole days since 1970-01-01 of a date written `YYYY-MM-DD`; undefined for anything else. */
export function findDayNumber(date: string): number | undefined {
  const match = /^([12]\d{3})-(\d\d)-(\d\d)$/.exec(date)
  if (match === null) return undefined
  const [, year, month, day] = match.map(Number) as [number, number, number, number]
  const at = new Date(Date.UTC(year, month - 1, day))
  // A month or day that does not exist runs over into another date.
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined
  return at.getTime() / millisecondsPerDay
}

/** The date of a day number; undefined where it has no four-digit year. */
export function findDateOf(dayNumber: number): string | undefined {
  if (!Number.isInteger(dayNumber) || dayNumber < firstDay || dayNumber > lastDay) return undefined
  return new Date(dayNumber * millisecondsPerDay).toISOString().slice(0, 10)
}
