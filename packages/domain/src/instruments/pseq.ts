import { keysTo, ratingItems, sumOf } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { InstrumentDefinition } from './definition.ts'

export const pseq: InstrumentDefinition = {
  id: 'pseq',
  name: 'Pain Self-Efficacy Questionnaire',
  higherIsBetter: true,
  items: ratingItems(
    [
      'Enjoyment',
      'Chores',
      'Socialising',
      'Coping',
      'Some work',
      'Leisure',
      'Coping with less medication',
      'Life goals',
      'Normal life',
      'Getting active',
    ],
    0,
    6,
  ),
  scores: [
    {
      key: 'total',
      label: 'Total',
      role: 'main',
      min: 0,
      max: 60,
      integer: true,
      unit: '{score}',
      decimals: 0,
      bands: {
        version: 'pseq@1',
        bands: [
          { key: 'severe', from: 0 },
          { key: 'moderate', from: 20 },
          { key: 'mild', from: 31 },
          { key: 'minimal', from: 41 },
        ],
        citations: [cite('pseqPage', 'impairment below 20, 20-30, 31-40, above 40')],
      },
    },
  ],
  measures: [
    {
      id: 'pseq',
      score: 'total',
      threshold: {
        value: 6,
        unit: 'points',
        citations: [cite('dube2021', 'MIC 5.5-8.5'), productRule('6 within the published range')],
      },
      otherThresholds: [
        { value: 11.52, unit: 'points', citations: [cite('dube2021', 'MDC95 11.52')] },
        { value: 6.48, unit: 'points', citations: [cite('suzuki2020', '6.48')] },
      ],
    },
  ],
  options: [],
  recall: 'At present',
  minimumInterval: { days: 14, citations: [productRule('PSEQ at least 14 days apart')] },
  ownerDiscipline: 'psychology',
  missingRule: {
    text: 'All 10 items are required.',
    citations: [productRule('no verified published rule, so the strictest')],
  },
  rights: {
    posture: 'pack',
    text: '© M. Nicholas: wording only from a licensed pack.',
    citations: [productRule('the rights holder is asked before any wording ships')],
  },
  codeCitations: [],
  algorithm: {
    version: 'pseq@1',
    citations: [cite('pseqPage', 'sum of the 10 items, higher is better')],
    compute: sumOf({ total: keysTo(10) }),
  },
}
