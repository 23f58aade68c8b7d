import type { CalendarDate } from '../shared/calendar-date.ts'
import type { FindingDraft } from './rule/alert-finding.ts'
import { listJudged } from './rule/select-facts.ts'
import type { MmeEntry } from './rule/standing-facts.ts'

/** A reconciliation whose total reached the threshold from below, or the first one known when it is there. */
export function listMmeCrossings(
  entries: readonly MmeEntry[] | undefined,
  on: CalendarDate,
  threshold: number,
): readonly FindingDraft[] {
  return listJudged(entries, on).flatMap(({ fact, earlier }) => {
    const from = earlier.at(-1)?.mmePerDay ?? null
    const to = fact.mmePerDay
    if (to < threshold || (from !== null && from >= threshold)) return []
    return [
      {
        cause: 'mme',
        inputs: { entryId: fact.id, reconciledOn: fact.on, from, mmePerDay: to },
        parts: [{ code: 'mme_crossed', params: { from, to, threshold } }],
        records: [fact.id],
      },
    ]
  })
}
