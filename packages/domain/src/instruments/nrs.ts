import { sumOf } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { InstrumentDefinition } from './definition.ts'
import { intensityBands } from './intensity-bands.ts'

export const nrs: InstrumentDefinition = {
  id: 'nrs',
  name: 'Numeric rating scale, pain intensity',
  higherIsBetter: false,
  stem: 'Choose the number that says how strong your pain is.',
  items: [
    {
      kind: 'number',
      key: '1',
      label: 'Pain intensity',
      min: 0,
      max: 10,
      integer: true,
      scored: true,
      required: true,
      text: 'How strong is your pain, from 0 to 10?',
      anchors: { 0: 'No pain', 10: 'Worst pain imaginable' },
      loinc: '72514-3',
    },
  ],
  scores: [
    {
      key: 'total',
      label: 'Pain intensity',
      role: 'main',
      min: 0,
      max: 10,
      integer: true,
      unit: '{score}',
      decimals: 0,
      loinc: '72514-3',
      bands: intensityBands,
      otherBands: [
        {
          version: 'nrs-boonstra-2016@1',
          bands: [
            { key: 'mild', from: 0 },
            { key: 'moderate', from: 6 },
            { key: 'severe', from: 8 },
          ],
          citations: [cite('boonstra2016', 'to 5, 6-7 and from 8 in chronic musculoskeletal pain')],
        },
      ],
    },
  ],
  measures: [
    {
      id: 'nrs',
      score: 'total',
      threshold: { value: 2, unit: 'points', citations: [cite('ostelo2008', 'MIC 2 points')] },
      otherThresholds: [
        { value: 30, unit: 'percent', citations: [cite('ostelo2008', 'MIC 30 %')] },
        {
          value: 30,
          unit: 'percent',
          citations: [
            cite('dworkin2008', '10-20 % minimal, 30 % or more moderate, 50 % or more substantial'),
          ],
        },
        {
          value: 2,
          unit: 'points',
          citations: [cite('suzuki2020', '1.3-1.8 in chronic low back pain, rounded to 2')],
        },
      ],
    },
  ],
  options: [],
  recall: 'To be stated: now, last 24 hours or last 7 days',
  minimumInterval: { days: 0, citations: [productRule('NRS may be repeated at any time')] },
  ownerDiscipline: 'acupuncture',
  missingRule: {
    text: 'The single item is required.',
    citations: [productRule('no score without the answer')],
  },
  rights: {
    posture: 'text_ships',
    text: 'Generic scale; no rights to clear.',
    citations: [productRule('generic, may ship')],
  },
  codeCitations: [cite('painValueSets', 'LOINC 72514-3')],
  algorithm: {
    version: 'nrs@1',
    citations: [productRule('the number chosen')],
    compute: sumOf({ total: ['1'] }),
  },
}
