import { keysTo, ratingItems, sumOf } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { InstrumentDefinition, ScoreDefinition } from './definition.ts'

function subscale(key: string, label: string, min: number, max: number): ScoreDefinition {
  return { key, label, role: 'part', min, max, integer: true, unit: '{score}', decimals: 0 }
}

export const tsk11: InstrumentDefinition = {
  id: 'tsk11',
  name: 'Tampa Scale for Kinesiophobia-11',
  higherIsBetter: false,
  items: ratingItems(
    [
      'Exercise injury fear',
      'Pushing raises pain',
      'Body danger signal',
      'Not taken seriously',
      'Lasting risk',
      'Pain means injury',
      'Careful movement safest',
      'Hidden danger',
      'Pain as stop sign',
      'Easily injured',
      'No exercise in pain',
    ],
    1,
    4,
  ),
  scores: [
    {
      key: 'total',
      label: 'Total',
      role: 'main',
      min: 11,
      max: 44,
      integer: true,
      unit: '{score}',
      decimals: 0,
      addsUp: ['activity_avoidance', 'somatic_focus'],
    },
    subscale('activity_avoidance', 'Activity avoidance', 6, 24),
    subscale('somatic_focus', 'Somatic focus', 5, 20),
  ],
  measures: [
    {
      id: 'tsk11',
      score: 'total',
      threshold: { value: 4, unit: 'points', citations: [cite('woby2005', 'threshold 4')] },
      otherThresholds: [
        { value: 5.6, unit: 'points', citations: [cite('tskTable', '5.6 cited as MID')] },
      ],
    },
  ],
  options: [],
  recall: 'None',
  minimumInterval: { days: 14, citations: [productRule('TSK-11 at least 14 days apart')] },
  ownerDiscipline: 'physiotherapy',
  missingRule: {
    text: 'All 11 items are required, a subscale all of its own.',
    citations: [productRule('the strictest rule')],
  },
  rights: {
    posture: 'pack',
    text: 'Rights unclear (Miller, Kori and Todd): wording only from a licensed pack.',
    citations: [productRule('unclear rights are treated as a pack')],
  },
  codeCitations: [],
  algorithm: {
    version: 'tsk11@1',
    citations: [
      cite('woby2005', 'items kept of the TSK-17; none reverse-scored; range 11-44'),
      cite('tskSubscales', 'items of the two subscales'),
    ],
    compute: sumOf({
      activity_avoidance: ['1', '2', '7', '9', '10', '11'],
      somatic_focus: ['3', '4', '5', '6', '8'],
      total: keysTo(11),
    }),
  },
}
