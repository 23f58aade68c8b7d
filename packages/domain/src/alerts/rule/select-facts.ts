import type { CalendarDate } from '../../shared/calendar-date.ts'
import type { RecordedFact } from './recorded-facts.ts'

/** Oldest first by the day they speak of, then by the day they were written down. */
export function sortFacts<Fact extends RecordedFact>(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort((a, b) =>
    a.on === b.on ? compare(a.recordedOn, b.recordedOn) : compare(a.on, b.on),
  )
}

/** The facts that may fire: imported history never does. */
export function listOwn<Fact extends RecordedFact>(facts: readonly Fact[] = []): readonly Fact[] {
  return facts.filter((fact) => !fact.imported)
}

/** A fact with those before it. */
export interface FactInSeries<Fact> {
  readonly fact: Fact
  readonly earlier: readonly Fact[]
}

/**
 * The facts of a series a rule judges today, each with what came before it: the newest, and any written
 * down today for an earlier day, because a paper form typed today fires. Imported ones only compare.
 */
export function listJudged<Fact extends RecordedFact>(
  facts: readonly Fact[] = [],
  today: CalendarDate,
): readonly FactInSeries<Fact>[] {
  const sorted = sortFacts(facts)
  return sorted
    .map((fact, at) => ({ fact, earlier: sorted.slice(0, at) }))
    .filter(({ fact }, at) => at === sorted.length - 1 || fact.recordedOn === today)
    .filter(({ fact }) => !fact.imported)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
