import { keepDefined, numbersOf, sum, sumIfComplete } from './algorithms.ts'
import { cite, productRule, unchecked } from './citation.ts'
import type {
  AnswerError,
  Answers,
  Computed,
  InstrumentDefinition,
  Item,
  NumberItem,
  ScoreDefinition,
} from './definition.ts'

const minutesPerDay = 24 * 60
const disturbances = ['5b', '5c', '5d', '5e', '5f', '5g', '5h', '5i']

/** 0 up to the first bound, then one more for each bound passed: ≤15, ≤30, ≤60 minutes. */
function countAbove(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value > bound).length
}

/** The 0-3 points of a sum of two 0-3 answers: 0, 1-2, 3-4, 5-6. */
function halve(pair: number): number {
  return Math.ceil(pair / 2)
}

function latency({ numbers }: Answers): number | undefined {
  const [minutes, trouble] = [numbers.get('2'), numbers.get('5a')]
  if (minutes === undefined || trouble === undefined) return undefined
  return halve(countAbove(minutes, [15, 30, 60]) + trouble)
}

function duration({ numbers }: Answers): number | undefined {
  const hours = numbers.get('4')
  return hours === undefined ? undefined : [7, 6, 5].filter((bound) => hours < bound).length
}

interface Nights {
  readonly asleepMin: number
  readonly inBedMin: number
}

/** Whole minutes, so that 85 % is exactly 85 %. */
function nightsOf({ numbers, words }: Answers): Nights | undefined {
  const [toBed, upAgain, hours] = [words.get('1'), words.get('3'), numbers.get('4')]
  if (toBed === undefined || upAgain === undefined || hours === undefined) return undefined
  const inBedMin = (minuteOf(upAgain) - minuteOf(toBed) + minutesPerDay) % minutesPerDay
  return { asleepMin: Math.round(hours * 60), inBedMin }
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function efficiency({ asleepMin, inBedMin }: Nights): number {
  return [85, 75, 65].filter((percent) => asleepMin * 100 < percent * inBedMin).length
}

/** Trouble starting to sleep (5a) belongs to latency; "other" counts only with its comment. */
function disturbance(answers: Answers): number | undefined {
  const named = sumIfComplete(answers, disturbances)
  if (named === undefined) return undefined
  const commented = (answers.words.get('5jText') ?? '').trim() !== ''
  const other = commented ? sum(numbersOf(answers, ['5j'])) : 0
  return Math.ceil((named + other) / 9)
}

function dysfunction(answers: Answers): number | undefined {
  const pair = sumIfComplete(answers, ['8', '9'])
  return pair === undefined ? undefined : halve(pair)
}

function compute(answers: Answers): Computed {
  const nights = nightsOf(answers)
  const components = keepDefined({
    c1_quality: answers.numbers.get('6'),
    c2_latency: latency(answers),
    c3_duration: duration(answers),
    c4_efficiency: nights && efficiency(nights),
    c5_disturbance: disturbance(answers),
    c6_medication: answers.numbers.get('7'),
    c7_dysfunction: dysfunction(answers),
  })
  const points = Object.values(components)
  return {
    scores: {
      ...components,
      ...(nights && { efficiencyPct: (100 * nights.asleepMin) / nights.inBedMin }),
      ...(points.length === 7 && { total: sum(points) }),
    },
    flags: nights && nights.asleepMin > nights.inBedMin ? ['implausible_efficiency'] : [],
  }
}

/** The same time for both could be no time in bed or a whole day of it. */
function check({ words }: Answers): AnswerError[] {
  const toBed = words.get('1')
  return toBed !== undefined && toBed === words.get('3')
    ? [{ item: '3', reason: 'same_as_bed_time' }]
    : []
}

function time(key: string, label: string): Item {
  return { kind: 'time', key, label, scored: true, required: true }
}

function number(key: string, label: string, max = 3): NumberItem {
  return { kind: 'number', key, label, min: 0, max, integer: true, scored: true, required: true }
}

const items: Item[] = [
  time('1', 'Bed time'),
  { ...number('2', 'Minutes to fall asleep', minutesPerDay), integer: false, unit: 'min' },
  time('3', 'Rise time'),
  { ...number('4', 'Hours slept', 24), integer: false, unit: 'h' },
  number('5a', 'Onset trouble'),
  number('5b', 'Waking'),
  number('5c', 'Bathroom'),
  number('5d', 'Breathing'),
  number('5e', 'Cough or snore'),
  number('5f', 'Cold'),
  number('5g', 'Hot'),
  number('5h', 'Dreams'),
  number('5i', 'Pain'),
  { ...number('5j', 'Other reason'), required: false },
  { kind: 'text', key: '5jText', label: 'Which other reason', scored: false, required: false },
  number('6', 'Overall quality'),
  number('7', 'Sleep medicine'),
  number('8', 'Staying awake'),
  number('9', 'Drive and enthusiasm'),
]

function component(key: string, label: string): ScoreDefinition {
  return {
    key,
    label,
    role: 'part',
    min: 0,
    max: 3,
    integer: true,
    unit: '{score}',
    decimals: 0,
  }
}

const components = [
  component('c1_quality', 'Quality'),
  component('c2_latency', 'Latency'),
  component('c3_duration', 'Duration'),
  component('c4_efficiency', 'Efficiency'),
  component('c5_disturbance', 'Disturbance'),
  component('c6_medication', 'Sleep medicine'),
  component('c7_dysfunction', 'Daytime dysfunction'),
]

export const psqi: InstrumentDefinition = {
  id: 'psqi',
  name: 'Pittsburgh Sleep Quality Index',
  higherIsBetter: false,
  items,
  scores: [
    {
      key: 'total',
      label: 'Global score',
      role: 'main',
      min: 0,
      max: 21,
      integer: true,
      unit: '{score}',
      decimals: 0,
      addsUp: components.map(({ key }) => key),
      bands: {
        version: 'psqi@1',
        bands: [
          { key: 'good', from: 0 },
          { key: 'poor', from: 6 },
        ],
        citations: [cite('buysse', 'above 5 = poor sleeper')],
      },
    },
    ...components,
    {
      key: 'efficiencyPct',
      label: 'Sleep efficiency',
      role: 'detail',
      min: 0,
      // A whole day asleep in one minute of bed: implausible, flagged and still a number.
      max: 100 * minutesPerDay,
      integer: false,
      unit: '%',
      decimals: 1,
    },
  ],
  measures: [
    {
      id: 'psqi',
      score: 'total',
      threshold: {
        value: 3,
        unit: 'points',
        citations: [unchecked('3 points is the usual convention'), productRule('3 by default')],
      },
      otherThresholds: [{ value: 4.4, unit: 'points', citations: [cite('longo2021', 'MCID 4.4')] }],
    },
  ],
  options: [],
  recall: 'Past month',
  minimumInterval: { days: 28, citations: [productRule('month recall: never within 28 days')] },
  ownerDiscipline: 'psychology',
  missingRule: {
    text: 'An unanswered item leaves out its component and the global score; "other reason" counts 0 without its comment or value.',
    citations: [cite('buysse', 'missing items; 5j without comment or value counts 0')],
  },
  rights: {
    posture: 'pack',
    text: '© Buysse, University of Pittsburgh; contact for permission.',
    citations: [cite('buysseRights', 'copyright'), cite('awell', 'notice on rights')],
  },
  codeCitations: [],
  algorithm: {
    version: 'psqi@1',
    citations: [
      cite('buysse', 'the seven components'),
      cite('psqiCode', 'lower bounds 7, 6, 5 h and 85, 75, 65 %'),
      cite('psqiTests', '7.0 h scores 0'),
      unchecked('18 inputs are scored'),
      productRule('efficiency in whole minutes; above 100 % scores 0 and is flagged'),
      productRule('neither falling asleep nor sleeping takes longer than a day'),
    ],
    compute,
  },
  check,
}
