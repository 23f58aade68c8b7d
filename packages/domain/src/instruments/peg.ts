import { keepDefined, keysTo, sumIfComplete } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { Answers, Computed, InstrumentDefinition, NumberItem } from './definition.ts'

const interference = { 0: 'Does not interfere', 10: 'Completely interferes' }

function item(key: string, label: string): NumberItem {
  return {
    kind: 'number',
    key,
    label,
    min: 0,
    max: 10,
    integer: true,
    scored: true,
    required: true,
  }
}

function compute(answers: Answers): Computed {
  const total = sumIfComplete(answers, keysTo(3))
  return { scores: keepDefined({ mean: total === undefined ? undefined : total / 3 }) }
}

export const peg: InstrumentDefinition = {
  id: 'peg',
  name: 'PEG, three-item pain scale',
  higherIsBetter: false,
  attribution: 'PEG: Krebs et al. 2009, from items of the Brief Pain Inventory.',
  items: [
    {
      ...item('1', 'Average pain'),
      text: 'What number best describes your pain on average in the past week?',
      anchors: { 0: 'No pain', 10: 'Pain as bad as you can imagine' },
      loinc: '75893-8',
    },
    {
      ...item('2', 'Enjoyment interference'),
      text: 'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
      anchors: interference,
      loinc: '91145-3',
    },
    {
      ...item('3', 'Activity interference'),
      text: 'What number best describes how, during the past week, pain has interfered with your general activity?',
      anchors: interference,
      loinc: '91146-1',
    },
  ],
  scores: [
    {
      key: 'mean',
      label: 'Mean',
      role: 'main',
      min: 0,
      max: 10,
      integer: false,
      unit: '{score}',
      decimals: 0,
      loinc: '91147-9',
    },
  ],
  measures: [
    {
      id: 'peg',
      score: 'mean',
      threshold: {
        value: 30,
        unit: 'percent',
        citations: [cite('cdc2022', '30 % of pain and function is a meaningful improvement')],
      },
      otherThresholds: [],
    },
  ],
  options: [],
  recall: 'Past week',
  minimumInterval: { days: 7, citations: [productRule('PEG at least 7 days apart')] },
  ownerDiscipline: 'acupuncture',
  missingRule: {
    text: 'All 3 items are required.',
    citations: [productRule('the strictest rule')],
  },
  rights: {
    posture: 'text_ships',
    text: 'Reported to be in the public domain; cite Krebs 2009.',
    citations: [cite('loincStarters', 'public domain')],
  },
  panelLoinc: '91148-7',
  codeCitations: [cite('loincStarters', 'LOINC codes'), cite('cds4cpm', 'LOINC codes')],
  algorithm: {
    version: 'peg@1',
    citations: [cite('loincPeg', 'mean of 3; rounded to a whole number for display only')],
    compute,
  },
}
