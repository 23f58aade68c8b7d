import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { nameOfWeekday } from './weekdays.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

test('the week begins on Monday and ends on Sunday', () => {
  expect(nameOfWeekday(1)).toBe('Monday')
  expect(nameOfWeekday(7)).toBe('Sunday')
})
