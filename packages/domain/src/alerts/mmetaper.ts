import { addDays, ageInYears, type CalendarDate } from '../shared/calendar-date.ts'
import { reaches } from '../shared/reaches.ts'
import { findHighestMme } from './mme-history.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { FindingPart } from './rule/finding-part.ts'
import { type FactInSeries, listJudged } from './rule/select-facts.ts'
import type { MmeEntry } from './rule/standing-facts.ts'

interface TaperFigures {
  readonly percentPerMonth: number
  readonly monthDays: number
  readonly years: number
}

/** MMETAPER (reference §2, §5): opioids fall faster than advised after long use, or stop from one day to the next. */
export const mmetaperRule = defineAlertRule({
  id: 'MMETAPER',
  tier: 'T2',
  title: 'Opioid dose fell fast or stopped',
  trigger:
    'The daily total fell by more than 10 % within a month in somebody who has used opioids for a year or longer, or it stopped abruptly (not as the planned end of a taper)',
  owners: ['physician'],
  also: ['psychologist'],
  ackWithin: workingDays(1),
  checklist: ['withdrawal_considered', 'suicidality_considered'],
  thresholds: {
    percentPerMonth: figure(10, '%', {
      meaning: 'A fall of more than it within the month fires',
      from: alertCitations.cdc2022,
    }),
    monthDays: figure(28, 'd', {
      meaning: 'Days that count as the month: four weeks, so that every weekday counts alike',
      from: alertCitations.productRule,
    }),
    years: figure(1, 'a', {
      meaning: 'Years of use from which the pace of a taper matters',
      from: alertCitations.cdc2022,
    }),
  },
  citations: [alertCitations.cdc2022, alertCitations.productRule],
  evaluate: ({ mme, opioidSince }, on, figures) =>
    listJudged(mme, on).flatMap((series) => {
      const parts = tellFall(series, { opioidSince, figures })
      const { id, on: reconciledOn, mmePerDay } = series.fact
      const inputs = { entryId: id, reconciledOn, mmePerDay, opioidSince: opioidSince ?? null }
      return parts.length === 0 ? [] : [{ cause: 'mme', inputs, parts, records: [id] }]
    }),
})

function tellFall(
  { fact, earlier }: FactInSeries<MmeEntry>,
  use: { opioidSince: CalendarDate | undefined; figures: TaperFigures },
): readonly FindingPart[] {
  const { figures, opioidSince } = use
  const from = findHighestMme(earlier, addDays(fact.on, -figures.monthDays))
  const last = earlier.at(-1)?.mmePerDay ?? 0
  const to = fact.mmePerDay
  // A lower bound may hide the opioid somebody was changed to: no fall can be read from it.
  if (from === null || fact.isLowerBound) return []
  if (to === 0)
    return last > 0 && !fact.endsTaper ? [{ code: 'mme_stopped', params: { from: last } }] : []
  const isLongUse = opioidSince !== undefined && ageInYears(opioidSince, fact.on) >= figures.years
  if (!isLongUse || reaches(figures.percentPerMonth * from, (from - to) * 100)) return []
  const percent = Math.round(((from - to) * 100) / from)
  return [{ code: 'mme_dropped', params: { from, to, percent } }]
}
