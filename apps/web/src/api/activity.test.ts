import { expect, test } from 'vitest'
import { activityHeaders } from './activity.ts'

test('a request counts as asked for until a minute without input has passed', () => {
  const now = Date.now()
  expect(activityHeaders(now)).toEqual({})
  expect(activityHeaders(now + 59_000)).toEqual({})
  expect(activityHeaders(now + 61_000)).toEqual({ 'x-meridian-background': '1' })
})
