import { expect, test } from 'vitest'
import { nameOfLanguage } from './name-of-language.ts'

test.each([
  ['pt-BR', 'Brazilian Portuguese'],
  ['en', 'English'],
  ['xx', 'xx'],
  ['Portuguese, some English', 'Portuguese, some English'],
  ['Português', 'Português'],
  ['', ''],
])('%j is said as %j', (language, words) => {
  expect(nameOfLanguage(language)).toBe(words)
})
