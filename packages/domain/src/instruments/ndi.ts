import { keysTo, numbersOf, ratingItems, sum } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { Answers, Computed, InstrumentDefinition, ScoreOptions } from './definition.ts'

const sections = keysTo(10)

function compute(answers: Answers, { maxMissing = 1 }: ScoreOptions): Computed {
  const given = numbersOf(answers, sections)
  const missing = sections.length - given.length
  if (given.length === 0 || missing > maxMissing) return { scores: {} }
  const raw = (sections.length * sum(given)) / given.length
  return { scores: { raw, percent: 2 * raw }, prorated: missing > 0 }
}

/** Either figure gives the other; the raw score counts when both are typed in. */
function fromTotals(totals: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const raw = totals.raw ?? (totals.percent === undefined ? undefined : totals.percent / 2)
  return raw === undefined ? {} : { raw, percent: 2 * raw }
}

export const ndi: InstrumentDefinition = {
  id: 'ndi',
  name: 'Neck Disability Index',
  higherIsBetter: false,
  items: ratingItems(
    [
      'Pain intensity',
      'Personal care',
      'Lifting',
      'Reading',
      'Headaches',
      'Concentration',
      'Work',
      'Driving',
      'Sleeping',
      'Recreation',
    ],
    0,
    5,
  ),
  scores: [
    {
      key: 'raw',
      label: 'Raw score, of 50',
      role: 'main',
      min: 0,
      max: 50,
      integer: false,
      unit: '{score}',
      decimals: 1,
      bands: {
        version: 'ndi@1',
        bands: [
          { key: 'none', from: 0 },
          { key: 'mild', from: 5 },
          { key: 'moderate', from: 15 },
          { key: 'severe', from: 25 },
          { key: 'complete', from: 35 },
        ],
        citations: [cite('vernon', 'raw 0-4, 5-14, 15-24, 25-34, from 35')],
      },
    },
    {
      key: 'percent',
      label: 'Percent',
      role: 'part',
      min: 0,
      max: 100,
      integer: false,
      unit: '%',
      decimals: 1,
    },
  ],
  measures: [
    {
      id: 'ndi',
      score: 'raw',
      threshold: {
        value: 7.5,
        unit: 'points',
        citations: [
          cite('young2009', 'MCID 7.5/50, MDC 10.2'),
          productRule('7.5 of a published range of 5 to 9.5'),
        ],
      },
      otherThresholds: [
        { value: 5, unit: 'points', citations: [cite('vernon', 'MDC = MCID = 5/50')] },
        { value: 4.7, unit: 'points', citations: [cite('stratford1999', 'MDC90 4.7')] },
        {
          value: 9.5,
          unit: 'points',
          citations: [cite('cleland2008', 'up to 19 percentage points')],
        },
      ],
    },
  ],
  options: ['maxMissing'],
  recall: 'Now',
  minimumInterval: {
    days: 14,
    citations: [
      productRule('NDI at least 14 days apart'),
      cite('vernon', 'every 2 weeks suggested'),
    ],
  },
  ownerDiscipline: 'physiotherapy',
  missingRule: {
    text: 'An unanswered section counts as the mean of the answered ones; at most 1 unless the clinic says otherwise.',
    citations: [
      cite('vernon', 'missing section = mean of the answered; driving is often left out'),
      productRule('at most 1 missing by default'),
    ],
  },
  rights: {
    posture: 'pack',
    text: '© H. Vernon; permission-controlled.',
    citations: [cite('vernon', 'permission-controlled')],
  },
  codeCitations: [],
  algorithm: {
    version: 'ndi@1',
    citations: [cite('vernon', 'raw = 10 × sum / answered; percent = 2 × raw')],
    compute,
  },
  fromTotals,
}
