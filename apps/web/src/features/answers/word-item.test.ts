import { instruments } from '@meridian/domain/instruments'
import { expect, it } from 'vitest'
import { wordItem } from './word-item.ts'

const [first, second] = instruments.psfs.items
if (!first || !second) throw new Error('The PSFS has items')
const activities = { a1: 'Carry the shopping home' }

it('names an activity as the patient does, beside its number', () => {
  const known = { wording: null, activities }
  expect(wordItem(first, known).text).toBe('Activity 1: Carry the shopping home')
  expect(wordItem(second, known).text).toBe('Activity 2')
})

it('names it beside the words of a pack too', () => {
  const itemText = { a1: 'Atividade 1', a2: 'Atividade 2' }
  const pack = { version: '1', locale: 'pt-BR', itemText, anchors: {}, copyrightNotice: '' }
  const known = { wording: pack, activities }
  expect(wordItem(first, known).text).toBe('Atividade 1: Carry the shopping home')
  expect(wordItem(second, known).text).toBe('Atividade 2')
})
