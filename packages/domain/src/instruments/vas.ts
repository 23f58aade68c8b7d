import { sumOf } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { InstrumentDefinition } from './definition.ts'

export const vas: InstrumentDefinition = {
  id: 'vas',
  name: 'Visual analogue scale, pain intensity',
  higherIsBetter: false,
  stem: 'Mark how strong your pain is.',
  items: [
    {
      kind: 'number',
      key: '1',
      label: 'Pain intensity',
      min: 0,
      max: 100,
      integer: false,
      unit: 'mm',
      scored: true,
      required: true,
      text: 'How strong is your pain?',
      anchors: { 0: 'No pain', 100: 'Worst pain imaginable' },
      loinc: '38214-3',
    },
  ],
  scores: [
    {
      key: 'total',
      label: 'Pain intensity',
      role: 'main',
      min: 0,
      max: 100,
      integer: false,
      unit: 'mm',
      decimals: 0,
      loinc: '38214-3',
      bands: {
        version: 'vas-jensen-2003@1',
        bands: [
          { key: 'none', from: 0 },
          { key: 'mild', from: 5 },
          { key: 'moderate', from: 45 },
          { key: 'severe', from: 75 },
        ],
        citations: [cite('jensen2003', 'none 0-4, mild 5-44, moderate 45-74, severe 75-100 mm')],
        caution: 'From a post-operative sample; a display aid only.',
      },
      otherBands: [
        {
          version: 'vas-boonstra-2014@1',
          bands: [
            { key: 'mild', from: 0 },
            { key: 'moderate', from: 35 },
            { key: 'severe', from: 75 },
          ],
          citations: [
            cite('boonstra2014', 'mild to 34, moderate 35-74, severe from 75 mm in chronic pain'),
          ],
          caution: 'Its authors say that classification seems doubtful.',
        },
      ],
    },
  ],
  measures: [
    {
      id: 'vas',
      score: 'total',
      threshold: { value: 15, unit: 'points', citations: [cite('ostelo2008', 'MIC 15 mm')] },
      otherThresholds: [
        { value: 30, unit: 'percent', citations: [cite('ostelo2008', 'MIC 30 %')] },
        {
          value: 33,
          unit: 'percent',
          citations: [cite('jensen2003', 'meaningful reduction 33 %')],
        },
      ],
    },
  ],
  options: [],
  recall: 'To be stated: now, last 24 hours or last 7 days',
  minimumInterval: { days: 0, citations: [productRule('VAS may be repeated at any time')] },
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
  codeCitations: [cite('painValueSets', 'LOINC 38214-3')],
  algorithm: {
    version: 'vas@1',
    citations: [productRule('the mark in millimetres, decimals kept')],
    compute: sumOf({ total: ['1'] }),
  },
}
