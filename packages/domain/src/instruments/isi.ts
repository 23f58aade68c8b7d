import { keysTo, ratingItems, sumOf } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { InstrumentDefinition } from './definition.ts'

export const isi: InstrumentDefinition = {
  id: 'isi',
  name: 'Insomnia Severity Index',
  higherIsBetter: false,
  items: ratingItems(
    [
      'Sleep onset',
      'Sleep maintenance',
      'Early waking',
      'Satisfaction',
      'Noticeable to others',
      'Distress',
      'Daytime impact',
    ],
    0,
    4,
  ),
  scores: [
    {
      key: 'total',
      label: 'Total',
      role: 'main',
      min: 0,
      max: 28,
      integer: true,
      unit: '{score}',
      decimals: 0,
      bands: {
        version: 'isi@1',
        bands: [
          { key: 'none', from: 0 },
          { key: 'subthreshold', from: 8 },
          { key: 'moderate', from: 15 },
          { key: 'severe', from: 22 },
        ],
        citations: [
          cite('isiPage', '0-7, 8-14, 15-21, 22-28; remission below 8'),
          cite('awell', '0-7, 8-14, 15-21, 22-28'),
          cite('morin2011', 'case-finding cut 10 in a community sample, not used here'),
        ],
      },
    },
  ],
  measures: [
    {
      id: 'isi',
      score: 'total',
      threshold: { value: 6, unit: 'points', citations: [cite('yang2009', 'MID 6')] },
      otherThresholds: [
        {
          value: 8.4,
          unit: 'points',
          citations: [cite('morin2011', '8.4 lower is a moderate improvement')],
        },
      ],
    },
  ],
  options: [],
  recall: 'Last 2 weeks',
  minimumInterval: { days: 14, citations: [productRule('ISI at least 14 days apart')] },
  ownerDiscipline: 'psychology',
  missingRule: { text: 'All 7 items are required.', citations: [cite('awell', 'all 7 required')] },
  rights: {
    posture: 'pack',
    text: '© Morin 1993-2006; permission through Mapi Research Trust.',
    citations: [cite('isiPage', 'copyright and permission')],
  },
  codeCitations: [],
  algorithm: {
    version: 'isi@1',
    citations: [cite('awell', 'sum of the 7 items'), cite('isiPage', 'sum of the 7 items')],
    compute: sumOf({ total: keysTo(7) }),
  },
}
