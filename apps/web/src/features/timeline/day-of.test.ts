import { dateAt } from '@meridian/domain'
import { expect, test } from 'vitest'
import { dayOf } from './day-of.ts'

test('the day is the clinic’s, the same one the domain names', () => {
  expect(dayOf('2026-11-22T01:30:00.000Z', 'America/Sao_Paulo')).toBe('2026-11-21')
  expect(dayOf('2026-03-29T00:30:00.000Z', 'Europe/London')).toBe('2026-03-29')
  for (const zone of ['America/Sao_Paulo', 'Asia/Tokyo', 'Europe/London', 'Pacific/Apia']) {
    for (const instant of ['2026-10-25T00:59:59.999Z', '2026-12-31T23:00:00.000Z']) {
      expect(dayOf(instant, zone)).toBe(dateAt(instant, zone))
    }
  }
})
