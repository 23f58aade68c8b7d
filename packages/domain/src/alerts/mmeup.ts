import { reaches } from '../shared/reaches.ts'
import { findMmeMean } from './mme-history.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { FindingPart } from './rule/finding-part.ts'
import { type FactInSeries, listJudged } from './rule/select-facts.ts'
import type { MmeEntry } from './rule/standing-facts.ts'

interface RiseFigures {
  readonly percent: number
  readonly mme: number
  readonly meanDays: number
  readonly risesInARow: number
}

/** MMEUP (reference §5): the daily opioid total stands clearly above its four-week mean or keeps rising. */
export const mmeupRule = defineAlertRule({
  id: 'MMEUP',
  tier: 'T3',
  title: 'Opioid dose is rising',
  trigger:
    'The daily total is at least 20 % and at least 10 MME above the mean of the four weeks before; or three reconciliations in a row were each higher than the one before',
  owners: ['physician'],
  ackWithin: workingDays(5),
  thresholds: {
    percent: figure(20, '%', {
      meaning: 'Rise above the mean, together with the rise in MME',
      from: alertCitations.productRule,
    }),
    mme: figure(10, '{MME}/d', {
      meaning: 'Rise above the mean, together with the rise in percent',
      from: alertCitations.productRule,
    }),
    meanDays: figure(28, 'd', {
      meaning: 'Days before the reconciliation the mean is taken over',
      from: alertCitations.productRule,
    }),
    risesInARow: figure(3, '1', {
      meaning: 'Reconciliations in a row, each higher than the one before it',
      from: alertCitations.productRule,
    }),
  },
  citations: [alertCitations.cdc2022, alertCitations.productRule],
  evaluate: ({ mme }, on, figures) =>
    listJudged(mme, on).flatMap((series) => {
      const parts = [...tellAboveMean(series, figures), ...tellRises(series, figures)]
      if (parts.length === 0) return []
      const { id, on: reconciledOn, mmePerDay } = series.fact
      return [
        { cause: 'mme', inputs: { entryId: id, reconciledOn, mmePerDay }, parts, records: [id] },
      ]
    }),
})

function tellAboveMean(
  { fact, earlier }: FactInSeries<MmeEntry>,
  { percent, mme, meanDays }: RiseFigures,
): readonly FindingPart[] {
  const mean = findMmeMean(earlier, fact.on, meanDays)
  if (mean === null) return []
  const rise = fact.mmePerDay - mean
  // Multiplied out: a mean of 0 has no percentage, and any rise is above 20 % of nothing.
  if (!reaches(rise, mme) || !reaches(rise * 100, percent * mean)) return []
  const shown = mean === 0 ? null : Math.round((rise * 100) / mean)
  return [{ code: 'mme_above_mean', params: { mean, to: fact.mmePerDay, percent: shown } }]
}

function tellRises(
  { fact, earlier }: FactInSeries<MmeEntry>,
  { risesInARow }: RiseFigures,
): readonly FindingPart[] {
  const totals = [...earlier, fact].slice(-(risesInARow + 1)).map((entry) => entry.mmePerDay)
  const rises = totals.filter((total, at) => total > (totals[at - 1] ?? total))
  if (rises.length < risesInARow) return []
  return [{ code: 'mme_rose_in_a_row', params: { times: rises.length, to: fact.mmePerDay } }]
}
