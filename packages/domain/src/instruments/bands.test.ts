import { describe, expect, it, test } from 'vitest'
import { getBand } from './bands.ts'
import type { InstrumentId } from './instrument-id.ts'
import { instruments } from './registry.ts'
import { scoreInstrument } from './score-instrument.ts'
import { scoreTotalEntry } from './score-total-entry.ts'
import { buildAnswers } from './testing/build-answers.ts'

function bandOf(instrument: InstrumentId, items: unknown, score = 'total'): string | undefined {
  const result = scoreInstrument(instrument, items)
  return result.status === 'rejected' ? undefined : result.bands[score]
}

/** Both sides of every boundary the reference prints, and the ends of the range. */
const sums: [InstrumentId, string, [number, string][]][] = [
  [
    'nrs',
    'total',
    [
      [0, 'none'],
      [1, 'mild'],
      [4, 'mild'],
      [5, 'moderate'],
      [6, 'moderate'],
      [7, 'severe'],
      [10, 'severe'],
    ],
  ],
  [
    'vas',
    'total',
    [
      [0, 'none'],
      [4, 'none'],
      [4.9, 'none'],
      [5, 'mild'],
      [44.99, 'mild'],
      [45, 'moderate'],
      [74.9, 'moderate'],
      [75, 'severe'],
      [100, 'severe'],
    ],
  ],
  [
    'pcs',
    'total',
    [
      [0, 'below_cutoff'],
      [29, 'below_cutoff'],
      [30, 'clinically_relevant'],
      [52, 'clinically_relevant'],
    ],
  ],
  [
    'isi',
    'total',
    [
      [0, 'none'],
      [7, 'none'],
      [8, 'subthreshold'],
      [14, 'subthreshold'],
      [15, 'moderate'],
      [21, 'moderate'],
      [22, 'severe'],
      [28, 'severe'],
    ],
  ],
  [
    'odi',
    'percent',
    [
      [0, 'minimal'],
      [10, 'minimal'],
      [11, 'moderate'],
      [20, 'moderate'],
      [21, 'severe'],
      [30, 'severe'],
      [31, 'very_severe'],
      [40, 'very_severe'],
      [41, 'extreme'],
      [50, 'extreme'],
    ],
  ],
  [
    'ndi',
    'raw',
    [
      [0, 'none'],
      [4, 'none'],
      [5, 'mild'],
      [14, 'mild'],
      [15, 'moderate'],
      [24, 'moderate'],
      [25, 'severe'],
      [34, 'severe'],
      [35, 'complete'],
      [50, 'complete'],
    ],
  ],
  [
    'phq9',
    'total',
    [
      [0, 'minimal'],
      [4, 'minimal'],
      [5, 'mild'],
      [9, 'mild'],
      [10, 'moderate'],
      [14, 'moderate'],
      [15, 'moderately_severe'],
      [19, 'moderately_severe'],
      [20, 'severe'],
      [27, 'severe'],
    ],
  ],
  [
    'gad7',
    'total',
    [
      [0, 'minimal'],
      [4, 'minimal'],
      [5, 'mild'],
      [9, 'mild'],
      [10, 'moderate'],
      [14, 'moderate'],
      [15, 'severe'],
      [21, 'severe'],
    ],
  ],
  [
    'pseq',
    'total',
    [
      [0, 'severe'],
      [19, 'severe'],
      [20, 'moderate'],
      [30, 'moderate'],
      [31, 'mild'],
      [40, 'mild'],
      [41, 'minimal'],
      [60, 'minimal'],
    ],
  ],
]

describe.each(sums)('%s bands', (instrument, score, expected) => {
  test.each(expected)('answers adding up to %d are %s', (sum, band) => {
    expect(bandOf(instrument, buildAnswers(instrument, sum), score)).toBe(band)
  })
})

describe('bands of what is not a whole number', () => {
  const interference = ['activity', 'mood', 'walking', 'work', 'relations', 'sleep', 'enjoyment']
  const zeros = Object.fromEntries(interference.map((key) => [key, 0]))
  const fours = Object.fromEntries(interference.map((key) => [key, 4]))

  it('reads BPI interference unrounded: 4.857 mild, 5 moderate, 6.857 moderate, 7 severe', () => {
    const read = (items: unknown) => bandOf('bpi', items, 'interference')
    expect(read(zeros)).toBe('none')
    expect(read({ ...zeros, sleep: 1 })).toBe('mild')
    expect(read({ ...fours, sleep: 10 })).toBe('mild')
    expect(read({ ...fours, sleep: 10, mood: 5 })).toBe('moderate')
    const sevens = Object.fromEntries(interference.map((key) => [key, 7]))
    expect(read({ ...sevens, sleep: 6 })).toBe('moderate')
    expect(read(sevens)).toBe('severe')
  })

  it('reads BPI severity unrounded: 4.75 mild, 5 moderate, 6.75 moderate, 7 severe', () => {
    const read = (worst: number, least: number, average: number, now: number) =>
      bandOf('bpi', { worst, least, average, now }, 'severity')
    expect(read(0, 0, 0, 0)).toBe('none')
    expect(read(1, 0, 0, 0)).toBe('mild')
    expect(read(8, 2, 5, 4)).toBe('mild')
    expect(read(8, 2, 5, 5)).toBe('moderate')
    expect(read(9, 5, 7, 6)).toBe('moderate')
    expect(read(9, 5, 7, 7)).toBe('severe')
  })

  it('reads an imputed NDI of 34.4 as severe and of 35.6 as complete', () => {
    const eight = { ...buildAnswers('ndi', 31), 10: null, 7: 0, 8: 0, 9: 0 }
    expect(scoreInstrument('ndi', { ...eight, 7: 1 })).toMatchObject({
      scores: { raw: (10 * 31) / 9 },
      bands: { raw: 'severe' },
    })
    expect(bandOf('ndi', { ...eight, 7: 2 }, 'raw')).toBe('complete')
  })

  it('keeps the half-open bounds for typed-in percentages', () => {
    expect(scoreTotalEntry('odi', { percent: 20.9 })).toMatchObject({
      bands: { percent: 'minimal' },
    })
    expect(scoreTotalEntry('odi', { percent: 80.5 })).toMatchObject({
      bands: { percent: 'very_severe' },
    })
  })
})

describe('published bands that are not in use', () => {
  test.each([
    ['vas', 34, 'mild'],
    ['vas', 35, 'moderate'],
    ['vas', 74, 'moderate'],
    ['vas', 75, 'severe'],
    ['nrs', 5, 'mild'],
    ['nrs', 6, 'moderate'],
    ['nrs', 7, 'moderate'],
    ['nrs', 8, 'severe'],
  ] as const)('%s %d would be %s', (instrument, score, band) => {
    const [set] = instruments[instrument].scores[0]?.otherBands ?? []
    expect(set && getBand(set, score)).toBe(band)
  })
})

it('has no band below the lowest bound', () => {
  const [score] = instruments.nrs.scores
  const bands = score?.bands
  expect(() => bands && getBand(bands, -1)).toThrow(RangeError)
})
