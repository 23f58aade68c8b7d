import { keysTo, numbersOf, ratingItems, sum } from './algorithms.ts'
import { cite, productRule, unchecked } from './citation.ts'
import type { Answers, Computed, InstrumentDefinition, ScoreOptions } from './definition.ts'

const sections = keysTo(10)

function compute(answers: Answers, { maxMissing = 1 }: ScoreOptions): Computed {
  const given = numbersOf(answers, sections)
  const missing = sections.length - given.length
  if (given.length === 0 || missing > maxMissing) return { scores: {} }
  const raw = sum(given)
  const possible = 5 * given.length
  return { scores: { raw, possible, percent: (100 * raw) / possible }, prorated: missing > 0 }
}

export const odi: InstrumentDefinition = {
  id: 'odi',
  name: 'Oswestry Disability Index',
  higherIsBetter: false,
  items: ratingItems(
    [
      'Pain intensity',
      'Personal care',
      'Lifting',
      'Walking',
      'Sitting',
      'Standing',
      'Sleeping',
      'Sex life (may be left out)',
      'Social life',
      'Travelling',
    ],
    0,
    5,
  ),
  scores: [
    {
      key: 'percent',
      label: 'Disability',
      role: 'main',
      min: 0,
      max: 100,
      integer: false,
      unit: '%',
      decimals: 1,
      loinc: '97909-6',
      bands: {
        version: 'odi@1',
        bands: [
          { key: 'minimal', from: 0 },
          { key: 'moderate', from: 21 },
          { key: 'severe', from: 41 },
          { key: 'very_severe', from: 61 },
          { key: 'extreme', from: 81 },
        ],
        citations: [
          cite('fairbank2000', '0-20, 21-40, 41-60, 61-80, 81-100 %'),
          productRule('the two highest original labels are stigmatising and replaced'),
        ],
      },
    },
    {
      key: 'raw',
      label: 'Sum of the answered sections',
      role: 'detail',
      min: 0,
      max: 50,
      integer: true,
      unit: '{score}',
      decimals: 0,
    },
    {
      key: 'possible',
      label: 'Highest possible sum',
      role: 'detail',
      min: 5,
      max: 50,
      integer: true,
      unit: '{score}',
      decimals: 0,
    },
  ],
  measures: [
    {
      id: 'odi',
      score: 'percent',
      threshold: {
        value: 10,
        unit: 'points',
        citations: [cite('ostelo2008', 'MIC 10 points'), cite('fairbank2000', 'MDC90 10 points')],
      },
      otherThresholds: [
        { value: 30, unit: 'percent', citations: [cite('ostelo2008', 'MIC 30 %')] },
        { value: 15, unit: 'points', citations: [unchecked('FDA 15 points')] },
      ],
    },
  ],
  options: ['maxMissing'],
  recall: 'Today',
  minimumInterval: { days: 14, citations: [productRule('ODI at least 14 days apart')] },
  ownerDiscipline: 'physiotherapy',
  missingRule: {
    text: 'Each unanswered section lowers the denominator by 5; at most 1 unless the clinic says otherwise.',
    citations: [
      cite('fairbank2000', 'the denominator is reduced by 5; no upper limit stated'),
      cite('awell', 'at most 1 missing'),
      productRule('at most 1 missing by default'),
    ],
  },
  rights: {
    posture: 'pack',
    text: '© J. Fairbank 1980, all rights reserved; eProvide, Mapi Research Trust.',
    citations: [cite('loincOdi', 'copyright')],
  },
  panelLoinc: '97908-8',
  codeCitations: [
    cite('loincOdi', 'LOINC 97908-8 and 97909-6; severity text never taken from them'),
  ],
  algorithm: {
    version: 'odi@1',
    citations: [cite('fairbank2000', '16/50 = 32 %, 16/45 = 35.5 %')],
    compute,
  },
}
