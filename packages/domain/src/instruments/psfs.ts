import { numbersOf, sum } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { Answers, Computed, InstrumentDefinition, NumberItem } from './definition.ts'

const activities = ['a1', 'a2', 'a3', 'a4', 'a5']

/** Every listed activity has to be rated; one that was never named is not missing. */
function compute(answers: Answers): Computed {
  const listed = activities.filter((key) => answers.listed.has(key))
  const rated = numbersOf(answers, listed)
  const missing = listed.filter((key) => !answers.numbers.has(key))
  if (rated.length === 0) return { scores: {}, missing: listed.length > 0 ? missing : ['a1'] }
  if (missing.length > 0) return { scores: {}, missing }
  return { scores: { mean: sum(rated) / rated.length, n: rated.length }, missing }
}

function activity(key: string, index: number): NumberItem {
  return {
    kind: 'number',
    key,
    label: `Activity ${index + 1}`,
    min: 0,
    max: 10,
    integer: true,
    scored: true,
    required: false,
    anchors: { 0: 'Unable to do it', 10: 'Able to do it as before the injury or problem' },
  }
}

export const psfs: InstrumentDefinition = {
  id: 'psfs',
  name: 'Patient-Specific Functional Scale',
  higherIsBetter: true,
  stem: 'Name up to five important activities that are difficult because of your problem, and rate each today.',
  attribution: 'Patient-Specific Functional Scale: Stratford et al. 1995.',
  items: activities.map(activity),
  scores: [
    {
      key: 'mean',
      label: 'Mean',
      role: 'main',
      min: 0,
      max: 10,
      integer: false,
      unit: '{score}',
      decimals: 1,
    },
    {
      key: 'n',
      label: 'Activities rated',
      role: 'detail',
      min: 1,
      max: 5,
      integer: true,
      unit: '1',
      decimals: 0,
    },
  ],
  measures: [
    {
      id: 'psfs',
      score: 'mean',
      threshold: {
        value: 2,
        unit: 'points',
        citations: [cite('stratford1995', 'MDC90 2 for the mean')],
      },
      otherThresholds: [
        {
          value: 3,
          unit: 'points',
          citations: [cite('stratford1995', 'MDC90 3 for one activity')],
        },
      ],
    },
  ],
  options: [],
  recall: 'Today',
  minimumInterval: { days: 7, citations: [productRule('PSFS at least 7 days apart')] },
  ownerDiscipline: 'physiotherapy',
  missingRule: {
    text: 'Every listed activity is rated; the same activities again each time.',
    citations: [
      cite('stratford1995', 'the same activities are rated again'),
      productRule('a new activity starts a new series'),
    ],
  },
  rights: {
    posture: 'text_ships',
    text: 'Free; generic 0-10 anchors, to be cited.',
    citations: [cite('stratford1995', 'free')],
  },
  codeCitations: [],
  algorithm: {
    version: 'psfs@1',
    citations: [cite('stratford1995', 'mean of the rated activities')],
    compute,
  },
}
