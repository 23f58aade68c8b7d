import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatDate, formatDay, formatDistance, formatInstant, formatTime } from './format-date.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

describe('dates as people of the clinic read them', () => {
  test('a calendar date does not move with the zone of the device', () => {
    expect(formatDate('2026-11-22')).toBe('22 Nov 2026')
    expect(formatDate('2026-01-01')).toBe('1 Jan 2026')
  })

  test('a day names its weekday', () => {
    expect(formatDay('2026-11-22')).toBe('Sunday 22 November')
  })

  test('a moment is told on the clinic’s clock, not on the device’s', () => {
    expect(formatInstant('2026-11-22T01:30:00.000Z', 'America/Sao_Paulo')).toBe(
      '21 Nov 2026, 22:30',
    )
    expect(formatTime('2026-11-22T03:05:00.000Z', 'America/Sao_Paulo')).toBe('00:05')
  })

  test('a distance is in days up to two weeks and in whole weeks from there', () => {
    expect(formatDistance(0)).toBe('today')
    expect(formatDistance(-1)).toBe('yesterday')
    expect(formatDistance(13)).toBe('in 13 days')
    expect(formatDistance(-14)).toBe('2 weeks ago')
    expect(formatDistance(-20)).toBe('2 weeks ago')
  })
})
