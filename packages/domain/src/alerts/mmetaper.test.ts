import { describe, expect, it } from 'vitest'
import { findInTotals, totals } from './testing/opioid-totals.ts'

const rulesOf = (...of: Parameters<typeof findInTotals>) =>
  findInTotals(...of).map(({ ruleId }) => ruleId)

describe('MMETAPER', () => {
  it.each([
    [
      '10 % after a year',
      [
        [40, 30],
        [0, 27],
      ],
      '2025-11-20',
      false,
    ],
    [
      '10 % in decimals after a year',
      [
        [40, 49.2],
        [0, 44.28],
      ],
      '2025-11-20',
      false,
    ],
    // Two steps: within 28 days both count together, from the 28th day on the first lies behind.
    [
      'two small steps within the month',
      [
        [60, 30],
        [27, 28],
        [0, 26],
      ],
      '2020-01-01',
      true,
    ],
    [
      'two small steps with a month between',
      [
        [60, 30],
        [28, 28],
        [0, 26],
      ],
      '2020-01-01',
      false,
    ],
    [
      'a hundredth more than 10 % after a year',
      [
        [40, 49.2],
        [0, 44.27],
      ],
      '2025-11-20',
      true,
    ],
    [
      'more than 10 % after a year',
      [
        [40, 30],
        [0, 26.9],
      ],
      '2025-11-20',
      true,
    ],
    [
      'more than 10 % a day short of a year',
      [
        [40, 30],
        [0, 26.9],
      ],
      '2025-11-21',
      false,
    ],
    [
      'more than 10 % of unknown duration',
      [
        [40, 30],
        [0, 20],
      ],
      undefined,
      false,
    ],
    [
      'two steps of 6 % within the month',
      [
        [60, 100],
        [14, 94],
        [0, 88.4],
      ],
      '2020-01-01',
      true,
    ],
    [
      'two steps of 6 %, the first a month ago',
      [
        [60, 100],
        [28, 94],
        [0, 88.4],
      ],
      '2020-01-01',
      false,
    ],
    [
      'an abrupt stop after any duration',
      [
        [40, 20],
        [0, 0],
      ],
      undefined,
      true,
    ],
    [
      'nothing and still nothing',
      [
        [40, 0],
        [0, 0],
      ],
      '2020-01-01',
      false,
    ],
  ] as [string, [number, number][], string | undefined, boolean][])(
    '%s',
    (_, entries, since, expected) => {
      expect(rulesOf(totals(...entries), since).includes('MMETAPER')).toBe(expected)
    },
  )

  it('reads no fall from a total that may hide an opioid, nor a stop from the planned end of a taper', () => {
    const [before, now] = totals([40, 60], [0, 0])
    if (!before || !now) throw new Error('two totals expected')
    expect(rulesOf([before, { ...now, isLowerBound: true }], '2020-01-01')).toEqual([])
    expect(rulesOf([before, { ...now, endsTaper: true }], '2020-01-01')).toEqual([])
  })
})
