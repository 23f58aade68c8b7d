import { keysTo, ratingItems, sumOf } from './algorithms.ts'
import { cite, productRule, unchecked } from './citation.ts'
import type { InstrumentDefinition, ScoreDefinition } from './definition.ts'

const rumination = ['8', '9', '10', '11']
const magnification = ['6', '7', '13']
const helplessness = ['1', '2', '3', '4', '5', '12']

function subscale(key: string, label: string, max: number): ScoreDefinition {
  return { key, label, role: 'part', min: 0, max, integer: true, unit: '{score}', decimals: 0 }
}

export const pcs: InstrumentDefinition = {
  id: 'pcs',
  name: 'Pain Catastrophizing Scale',
  higherIsBetter: false,
  items: ratingItems(
    [
      'Worry it persists',
      'Giving up',
      'No recovery expected',
      'Overwhelmed',
      'Unbearable',
      'Fear of worsening',
      'Recalling other pain',
      'Wishing it gone',
      'Intrusive focus',
      'Dwelling on hurt',
      'Dwelling on relief',
      'No control',
      'Fear of something serious',
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
      max: 52,
      integer: true,
      unit: '{score}',
      decimals: 0,
      addsUp: ['rumination', 'magnification', 'helplessness'],
      bands: {
        version: 'pcs-manual-cutoff@1',
        bands: [
          { key: 'below_cutoff', from: 0 },
          { key: 'clinically_relevant', from: 30 },
        ],
        citations: [
          cite('sullivan', 'cut-off 30, the 75th percentile'),
          productRule('30 itself counts: sources differ on "from 30" and "above 30"'),
          unchecked('ePPOC reads below 20, 20-30 and above 30; not used'),
        ],
      },
    },
    subscale('rumination', 'Rumination', 16),
    subscale('magnification', 'Magnification', 12),
    subscale('helplessness', 'Helplessness', 24),
  ],
  measures: [
    {
      id: 'pcs',
      score: 'total',
      threshold: {
        value: 8,
        unit: 'points',
        citations: [cite('monticone2022', 'MIC 8 (6-10); MDC 7.73')],
      },
      otherThresholds: [
        {
          value: 11,
          unit: 'points',
          citations: [cite('monticone2022', 'MIC 11 with a baseline above 30')],
        },
        { value: 6.48, unit: 'points', citations: [cite('suzuki2020', '6.48')] },
      ],
    },
  ],
  options: [],
  recall: 'None ("when in pain")',
  minimumInterval: { days: 14, citations: [productRule('PCS at least 14 days apart')] },
  ownerDiscipline: 'psychology',
  missingRule: {
    text: 'The total needs all 13 items, a subscale all of its own.',
    citations: [productRule('the strictest rule')],
  },
  rights: {
    posture: 'pack',
    text: '© M. Sullivan 1995-2009.',
    citations: [cite('sullivan', 'copyright')],
  },
  codeCitations: [],
  algorithm: {
    version: 'pcs@1',
    citations: [
      cite('sullivan', 'items of the three subscales'),
      cite('awell', 'items of the three subscales'),
    ],
    compute: sumOf({
      total: keysTo(13),
      rumination,
      magnification,
      helplessness,
    }),
  },
}
