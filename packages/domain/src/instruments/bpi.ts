import { keepDefined, numbersOf, sum } from './algorithms.ts'
import { cite, productRule } from './citation.ts'
import type { Answers, Computed, InstrumentDefinition, NumberItem } from './definition.ts'
import { intensityBands } from './intensity-bands.ts'

const severityItems = ['worst', 'least', 'average', 'now']
const interferenceItems = ['activity', 'mood', 'walking', 'work', 'relations', 'sleep', 'enjoyment']
/** More than half of the seven. */
const fewestInterferenceAnswers = 4

function zeroToTen(key: string, label: string): NumberItem {
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

function meanOfAtLeast(given: readonly number[], fewest: number): number | undefined {
  return given.length >= fewest ? sum(given) / given.length : undefined
}

function compute(answers: Answers): Computed {
  const severity = numbersOf(answers, severityItems)
  const interference = numbersOf(answers, interferenceItems)
  const { length } = interference
  return {
    scores: keepDefined({
      severity: meanOfAtLeast(severity, severityItems.length),
      interference: meanOfAtLeast(interference, fewestInterferenceAnswers),
    }),
    prorated: length >= fewestInterferenceAnswers && length < interferenceItems.length,
    flags: leastExceedsWorst(answers) ? ['least_exceeds_worst'] : [],
  }
}

function leastExceedsWorst({ numbers }: Answers): boolean {
  const [least, worst] = [numbers.get('least'), numbers.get('worst')]
  return least !== undefined && worst !== undefined && least > worst
}

export const bpi: InstrumentDefinition = {
  id: 'bpi',
  name: 'Brief Pain Inventory, short form',
  higherIsBetter: false,
  items: [
    zeroToTen('worst', 'Worst pain'),
    zeroToTen('least', 'Least pain'),
    zeroToTen('average', 'Average pain'),
    zeroToTen('now', 'Pain now'),
    {
      kind: 'number',
      key: 'relief',
      label: 'Relief from treatment',
      min: 0,
      max: 100,
      integer: true,
      step: 10,
      unit: '%',
      scored: false,
      required: false,
    },
    zeroToTen('activity', 'General activity'),
    zeroToTen('mood', 'Mood'),
    zeroToTen('walking', 'Walking'),
    zeroToTen('work', 'Work'),
    zeroToTen('relations', 'Relations with others'),
    zeroToTen('sleep', 'Sleep'),
    zeroToTen('enjoyment', 'Enjoyment of life'),
  ],
  scores: [
    {
      key: 'interference',
      label: 'Interference',
      role: 'main',
      min: 0,
      max: 10,
      integer: false,
      unit: '{score}',
      decimals: 1,
      bands: intensityBands,
      loinc: '77565-0',
    },
    {
      key: 'severity',
      label: 'Severity',
      role: 'main',
      min: 0,
      max: 10,
      integer: false,
      unit: '{score}',
      decimals: 1,
      bands: intensityBands,
    },
  ],
  measures: [
    {
      id: 'bpi_severity',
      score: 'severity',
      threshold: {
        value: 2,
        unit: 'points',
        citations: [productRule('severity threshold 2 taken over from the NRS')],
      },
      otherThresholds: [
        {
          value: 30,
          unit: 'percent',
          citations: [cite('eppoc', '30 % benchmark, on the single item average pain')],
        },
      ],
    },
    {
      id: 'bpi_interference',
      score: 'interference',
      threshold: {
        value: 1,
        unit: 'points',
        citations: [cite('dworkin2008', 'interference 1 point'), cite('eppoc', '1 point or more')],
      },
      otherThresholds: [
        { value: 10, unit: 'percent', citations: [cite('eppoc', 'interference 10 % or more')] },
      ],
    },
  ],
  options: [],
  recall: 'Last 24 hours',
  minimumInterval: { days: 7, citations: [productRule('BPI at least 7 days apart')] },
  ownerDiscipline: 'acupuncture',
  missingRule: {
    text: 'Severity needs all 4 items; interference at least 4 of 7, then the mean of those answered.',
    citations: [
      cite('bpiGuide', 'interference usable when more than 50 % is answered'),
      cite('eppoc', 'interference 4 of 7'),
      productRule('all 4 severity items: no published rule for missing ones'),
    ],
  },
  rights: {
    posture: 'pack',
    text: '© Charles S. Cleeland 1991, 2009; use or reproduction needs permission, fees may apply.',
    citations: [cite('bpiGuide', 'permission and fees')],
  },
  codeCitations: [cite('bpiGuide', 'LOINC 77565-0, interference; none found for severity')],
  algorithm: {
    version: 'bpi@1',
    citations: [
      cite('bpiGuide', 'mean of the interference items'),
      productRule('severity and interference are never averaged together'),
    ],
    compute,
  },
}
