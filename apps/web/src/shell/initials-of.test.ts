import { expect, test } from 'vitest'
import { initialsOf } from './initials-of.ts'

test('initials are of the first and the last word', () => {
  expect(initialsOf('')).toBe('')
  expect(initialsOf('Cher')).toBe('C')
  expect(initialsOf('  Ana  Maria da Silva ')).toBe('AS')
  expect(initialsOf('Óscar 𝒵immer')).toBe('Ó𝒵')
})
