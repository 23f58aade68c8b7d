import type { FindingPart } from './rule/finding-part.ts'
import type { Phq9Entry } from './rule/recorded-facts.ts'
import { listOwn, sortFacts } from './rule/select-facts.ts'

/** An entry with its answer to item 9 and the answer before it, null where none was ever given. */
export interface SelfHarmAnswer {
  readonly entry: Phq9Entry
  readonly item9: number
  readonly before: number | null
}

/**
 * Every positive answer to item 9 that counts: saved (partly answered forms included), or standing in a
 * draft for at least `draftMinutes`. Each is judged by itself, so that none hides another.
 */
export function listSelfHarmAnswers(
  entries: readonly Phq9Entry[] | undefined,
  draftMinutes: number,
): readonly SelfHarmAnswer[] {
  const known = sortFacts(entries ?? [])
  return listOwn(known).flatMap((entry) => {
    const { item9 } = entry
    if (item9 === null || item9 <= 0 || !isCounted(entry, draftMinutes)) return []
    return [{ entry, item9, before: findAnswerBefore(entry, known) }]
  })
}

/** True for the graver pattern: an answer of `high` or more, or a rise from 0 with at least `highTotal` in all. */
export function isGraveAnswer(
  { entry, item9, before }: SelfHarmAnswer,
  { high, highTotal }: { readonly high: number; readonly highTotal: number },
): boolean {
  return (
    item9 >= high || (before === 0 && Math.max(entry.total ?? 0, entry.sumOfAnswered) >= highTotal)
  )
}

/** Says of an answer in a draft that its form is not saved yet; nothing of a saved one. */
export function tellUnsaved(
  { entry }: SelfHarmAnswer,
  draftMinutes: number,
): readonly FindingPart[] {
  return entry.state === 'draft'
    ? [{ code: 'item9_not_saved', params: { minutes: draftMinutes } }]
    : []
}

function isCounted(entry: Phq9Entry, draftMinutes: number): boolean {
  return entry.state !== 'draft' || (entry.item9StoodMinutes ?? 0) >= draftMinutes
}

function findAnswerBefore(entry: Phq9Entry, sorted: readonly Phq9Entry[]): number | null {
  const earlier = sorted.slice(0, sorted.indexOf(entry))
  return earlier.findLast((e) => e.item9 !== null && e.state !== 'draft')?.item9 ?? null
}
