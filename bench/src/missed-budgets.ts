import { budgetOf } from './budgets.ts'
import type { Comparison } from './load/compare.ts'

/** What a path does beyond its baseline; said where it misses its budget. */
const reasons: Readonly<Record<string, string>> = {
  timeline: `statement and bytes are the same; on top come, in the database, entering the tenant, the look at the
  patient and the care team, row-level security and a function that hands its rows on; in the service, session,
  validation, the answer's headers and fifty entries made of rows.`,
  'patient search': `one statement as well, but a small one, so that entering the tenant, session and validation weigh
  more; what the row shows of the episode is worked out in the service.`,
  Today: `seven lists come as one statement behind the clinic's row, in a transaction of two round trips; the service
  reads them from JSON and works out windows, weeks and decisions.`,
  'sign a note': `a note is about twenty rows where the bare insert is one: key, draft, note, version, entry, a row for
  each word to search by, link, counter, date of silence; in three round trips. Where the time goes is in
  [decision 017](decisions/017-changes-and-searches-in-fewer-statements.md). Notes of one organization are committed one after the other, for its chain has one head: over
  several connections each waits for the disk by itself, where bare inserts share one flush.`,
}

/** The budgets a run missed, with its figures and what stands in the way; a sentence when it kept all. */
export function describeMissed(comparisons: readonly Comparison[]): string {
  const missed = comparisons.filter((each) => each.ratio < (budgetOf(each) ?? 0))
  if (missed.length === 0) return 'None.'
  const paths = Map.groupBy(missed, ({ name }) => name)
  return [...paths]
    .map(([name, found]) => `- **${name}** ${figuresOf(found)}: ${reasonOf(name)}`)
    .join('\n')
}

function figuresOf(missed: readonly Comparison[]): string {
  const each = missed.map(
    (one) =>
      `${one.ratio.toFixed(2)} of ${budgetOf(one)?.toFixed(2)} over ${one.connections} (${one.ours.processor.toFixed(2)} ms of processor time against ${one.bare.processor.toFixed(2)})`,
  )
  return each.join(', ')
}

function reasonOf(name: string): string {
  const [, reason = 'not looked into.'] =
    Object.entries(reasons).find(([path]) => name.startsWith(path)) ?? []
  return reason
}
