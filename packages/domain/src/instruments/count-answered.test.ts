import { expect, test } from 'vitest'
import { countAnswered } from './count-answered.ts'

test.each([
  ['phq9', { '1': 0, '10': 2, '9': null }, { answered: 1, all: 9 }],
  ['bpi', { worst: 4, relief: 50 }, { answered: 1, all: 11 }],
  ['psqi', { '1': '22:30', '2': '' }, { answered: 1, all: 18 }],
] as const)('%s %j', (id, answers, expected) => {
  expect(countAnswered(id, answers)).toEqual(expected)
})
