import { instruments } from '@meridian/domain/instruments'
import { expect, it } from 'vitest'
import { wordItem } from './word-item.ts'

const [first, second] = instruments.psfs.items
if (!first || !second) throw new Error('The PSFS has items')

it('names an activity as the patient does, beside its number', () => {
  const known = { wording: null, activities: { a1: 'Carry the shopping home' } }
  expect(wordItem(first, known).label).toBe('Activity 1: Carry the shopping home')
  expect(wordItem(second, known).label).toBe('Activity 2')
})
