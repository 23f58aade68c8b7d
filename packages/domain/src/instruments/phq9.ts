import { keepDefined, keysTo, numbersOf, sum } from './algorithms.ts'
import { cite, productRule, unchecked } from './citation.ts'
import type {
  Answers,
  Computed,
  InstrumentDefinition,
  ScoreFlag,
  ScoreOptions,
} from './definition.ts'
import {
  frequencyItems,
  functionalItem,
  phq9Stem,
  phqAttribution,
} from './patient-health-questionnaires.ts'

const symptoms = keysTo(9)
const selfHarm = '9'

/** The items that pain and its treatment raise by themselves (reference §1.9). */
export const phq9SomaticItems: readonly string[] = ['3', '4', '5', '7', '8']
const mostProrated = 2

function totalOf(answers: Answers, { prorate = false }: ScoreOptions): number | undefined {
  const given = numbersOf(answers, symptoms)
  const missing = symptoms.length - given.length
  if (missing === 0) return sum(given)
  if (!prorate || missing > mostProrated || !answers.numbers.has(selfHarm)) return undefined
  // Half-up in whole numbers: no float decides on which side of a band a person falls.
  return Math.floor((2 * sum(given) * symptoms.length + given.length) / (2 * given.length))
}

/** Raised whatever else is answered: a 0 is not reassurance, and no answer is not a 0. */
function selfHarmFlags(answers: Answers): ScoreFlag[] {
  const answer = answers.numbers.get(selfHarm)
  if (answer === undefined) return ['item9_not_answered']
  return answer > 0 ? ['item9_positive'] : []
}

function compute(answers: Answers, options: ScoreOptions): Computed {
  const total = totalOf(answers, options)
  return {
    scores: keepDefined({ functional: answers.numbers.get('10'), total }),
    prorated: total !== undefined && numbersOf(answers, symptoms).length < symptoms.length,
    flags: selfHarmFlags(answers),
  }
}

export const phq9: InstrumentDefinition = {
  id: 'phq9',
  name: 'Patient Health Questionnaire-9',
  higherIsBetter: false,
  stem: phq9Stem,
  attribution: phqAttribution,
  items: [
    ...frequencyItems([
      ['Interest', 'Little interest or pleasure in doing things', '44250-9'],
      ['Mood', 'Feeling down, depressed, or hopeless', '44255-8'],
      ['Sleep', 'Trouble falling or staying asleep, or sleeping too much', '44259-0'],
      ['Energy', 'Feeling tired or having little energy', '44254-1'],
      ['Appetite', 'Poor appetite or overeating', '44251-7'],
      [
        'Self-worth',
        'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
        '44258-2',
      ],
      [
        'Concentration',
        'Trouble concentrating on things, such as reading the newspaper or watching television',
        '44252-5',
      ],
      [
        'Psychomotor',
        'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
        '44253-3',
      ],
      [
        'Self-harm thoughts',
        'Thoughts that you would be better off dead or of hurting yourself in some way',
        '44260-8',
      ],
    ]),
    { ...functionalItem('10'), loinc: '69722-7' },
  ],
  scores: [
    {
      key: 'total',
      label: 'Total',
      role: 'main',
      min: 0,
      max: 27,
      integer: true,
      unit: '{score}',
      decimals: 0,
      loinc: '44261-6',
      bands: {
        version: 'phq9@1',
        bands: [
          { key: 'minimal', from: 0 },
          { key: 'mild', from: 5 },
          { key: 'moderate', from: 10 },
          { key: 'moderately_severe', from: 15 },
          { key: 'severe', from: 20 },
        ],
        citations: [cite('awell', '0-4, 5-9, 10-14, 15-19, 20-27'), cite('camcops', 'the same')],
        caution: 'Items 3, 4, 5, 7 and 8 overlap with pain: read the item profile too.',
      },
    },
    {
      key: 'functional',
      label: 'Functional difficulty',
      role: 'detail',
      min: 0,
      max: 3,
      integer: true,
      unit: '{score}',
      decimals: 0,
      loinc: '69722-7',
    },
  ],
  measures: [
    {
      id: 'phq9',
      score: 'total',
      threshold: {
        value: 5,
        unit: 'points',
        citations: [cite('phqChange', '5 points, Löwe and Kroenke')],
      },
      otherThresholds: [
        {
          value: 20,
          unit: 'percent',
          citations: [cite('kounali2022', 'about 20 %, 1.7 lower at moderate severity')],
        },
      ],
    },
  ],
  options: ['prorate'],
  recall: 'Last 2 weeks',
  minimumInterval: {
    days: 14,
    citations: [productRule('PHQ-9 at least 14 days apart; a clinician may override for safety')],
  },
  ownerDiscipline: 'psychology',
  missingRule: {
    text: 'All 9 items are required; prorating up to 2, never item 9, is an option that is off.',
    citations: [
      cite('camcops', 'anything but 9 answers is incomplete'),
      unchecked('prorate up to 2: round half up of sum × 9 / answered'),
    ],
  },
  rights: {
    posture: 'text_ships',
    text: 'Free to reproduce, translate and display; the attribution line stays.',
    citations: [
      cite('loincStarters', 'no permission required'),
      cite('phqRights', 'public-domain statement'),
    ],
  },
  panelLoinc: '44249-1',
  codeCitations: [cite('loincStarters', 'LOINC codes'), cite('lhcForms', 'LOINC codes')],
  algorithm: {
    version: 'phq9@1',
    citations: [cite('camcops', 'sum of the 9 items'), cite('awell', 'sum of the 9 items')],
    compute,
  },
  totalEntryFlags: ['item9_not_answered'],
}
