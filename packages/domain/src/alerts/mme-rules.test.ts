import { describe, expect, it } from 'vitest'
import { findInTotals, totals } from './testing/opioid-totals.ts'

const rulesOf = (mme: Parameters<typeof findInTotals>[0]) =>
  findInTotals(mme).map(({ ruleId }) => ruleId)

describe('MME50 and MME90', () => {
  it.each([
    [[[0, 49.9]], []],
    [[[0, 50]], ['MME50']],
    [
      [
        [60, 49.9],
        [0, 50],
      ],
      ['MME50'],
    ],
    [
      [
        [60, 50],
        [0, 55],
      ],
      [],
    ],
    [
      [
        [60, 80],
        [0, 89.9],
      ],
      [],
    ],
    [
      [
        [60, 85],
        [0, 90],
      ],
      ['MME90'],
    ],
    [
      [
        [60, 90],
        [0, 95],
      ],
      [],
    ],
    [
      [
        [60, 95],
        [0, 60],
      ],
      [],
    ],
  ] as [[number, number][], string[]][])('of the totals %j: %j', (entries, expected) => {
    expect(rulesOf(totals(...entries))).toEqual(expected)
  })

  it('never fire on an imported total', () => {
    const [only] = totals([0, 120])
    expect(only && rulesOf([{ ...only, imported: true }])).toEqual([])
  })
})

describe('MMEUP', () => {
  it.each([
    [
      '20 % but only 8 MME',
      [
        [60, 40],
        [0, 48],
      ],
      false,
    ],
    [
      '10 MME but only 12.5 %',
      [
        [60, 80],
        [0, 90],
      ],
      false,
    ],
    [
      'just below 20 %',
      [
        [60, 20],
        [28, 60],
        [0, 71.9],
      ],
      false,
    ],
    [
      '20 % and 12 MME',
      [
        [60, 60],
        [0, 72],
      ],
      true,
    ],
    [
      'exactly 10 MME and 25 %',
      [
        [60, 40],
        [0, 50],
      ],
      true,
    ],
    [
      '9.9 MME',
      [
        [60, 40],
        [0, 49.9],
      ],
      false,
    ],
    // None of these has an exact binary value; 60.12 is 20 % above 50.1, 20.3 is 10 above 10.3.
    [
      'exactly 20 % in decimals',
      [
        [60, 50.1],
        [0, 60.12],
      ],
      true,
    ],
    [
      'a hundredth below 20 %',
      [
        [60, 50.1],
        [0, 60.11],
      ],
      false,
    ],
    [
      'exactly 10 MME in decimals',
      [
        [60, 10.3],
        [0, 20.3],
      ],
      true,
    ],
    // Half of the four weeks at 20, half at 40: the mean is 30.
    [
      'the mean weighs days',
      [
        [60, 20],
        [14, 40],
        [0, 40],
      ],
      true,
    ],
    [
      'below the weighed mean',
      [
        [60, 20],
        [14, 40],
        [0, 39.9],
      ],
      false,
    ],
    [
      'three rises in a row',
      [
        [90, 10],
        [80, 11],
        [70, 12],
        [0, 13],
      ],
      true,
    ],
    [
      'two rises in a row',
      [
        [80, 11],
        [70, 12],
        [0, 13],
      ],
      false,
    ],
    [
      'rises with a standstill',
      [
        [90, 10],
        [80, 11],
        [70, 11],
        [0, 13],
      ],
      false,
    ],
  ] as [string, [number, number][], boolean][])('%s', (_, entries, expected) => {
    expect(rulesOf(totals(...entries)).includes('MMEUP')).toBe(expected)
  })
})

it('gives no percentage above a mean of 0', () => {
  const [found] = findInTotals(totals([60, 0], [0, 12]))
  expect(found).toMatchObject({ ruleId: 'MMEUP' })
  expect(found?.parts).toEqual([
    { code: 'mme_above_mean', params: { mean: 0, to: 12, percent: null } },
  ])
})
