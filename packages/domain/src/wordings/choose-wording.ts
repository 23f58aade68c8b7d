import type { InstrumentId } from '../instruments/index.ts'
import type { CalendarDate, Instant } from '../shared/calendar-date.ts'

/** A loaded pack as far as it decides whether it is shown. */
export interface LoadedWording {
  readonly id: string
  readonly instrument: InstrumentId
  readonly locale: string
  /** The last day on which it may be shown. */
  readonly validUntil: CalendarDate
  readonly uploadedAt: Instant
  readonly isWithdrawn: boolean
}

export const wordingStatuses = ['in_use', 'replaced', 'expired', 'withdrawn'] as const
export type WordingStatus = (typeof wordingStatuses)[number]

/** Whether a pack is shown today: the newest of its instrument and language that may be. */
export function wordingStatusOf(
  pack: LoadedWording,
  all: readonly LoadedWording[],
  today: CalendarDate,
): WordingStatus {
  if (pack.isWithdrawn) return 'withdrawn'
  if (pack.validUntil < today) return 'expired'
  const rivals = all.filter(
    ({ instrument, locale }) => instrument === pack.instrument && locale === pack.locale,
  )
  return findNewest(rivals, today)?.id === pack.id ? 'in_use' : 'replaced'
}

/**
 * The pack an instrument is shown with: in the first of the languages there is one for, the exact language
 * before another country's. Undefined where none may be shown.
 */
export function chooseWording<Pack extends LoadedWording>(
  packs: readonly Pack[],
  { languages, today }: { readonly languages: readonly string[]; readonly today: CalendarDate },
): Pack | undefined {
  const primary = (locale: string) => locale.split('-')[0]
  const tests = languages.flatMap((language) => [
    ({ locale }: Pack) => locale === language,
    ({ locale }: Pack) => primary(locale) === primary(language),
  ])
  const found = tests.map((test) => findNewest(packs.filter(test), today))
  return found.find((pack) => pack !== undefined)
}

function findNewest<Pack extends LoadedWording>(packs: readonly Pack[], today: CalendarDate) {
  return packs
    .filter(({ isWithdrawn, validUntil }) => !isWithdrawn && validUntil >= today)
    .toSorted((one, other) => compare(one, other))
    .at(-1)
}

function compare(one: LoadedWording, other: LoadedWording): number {
  const [a, b] = [one.uploadedAt + one.id, other.uploadedAt + other.id]
  return a < b ? -1 : a > b ? 1 : 0
}
