import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { failureOf, type ScreenFailure } from './failure-of.ts'
import { sentenceOf } from './sentence-of.ts'
import { sentenceOfField } from './sentence-of-field.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const failure = (code: ScreenFailure['code'], rest: Partial<ScreenFailure> = {}) =>
  sentenceOf({ ...failureOf(undefined), ...rest, code })

const everyCode = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'invalid',
  'too_many',
  'unavailable',
  'fault',
  'unreachable',
] as const

describe('sentenceOf', () => {
  test.each(everyCode)('%s says what happened, what was kept and what to do', (code) => {
    const sentence = failure(code)
    expect(sentence.match(/[.!?](\s|$)/g)?.length).toBeGreaterThanOrEqual(3)
    expect(sentence).not.toMatch(/invalid|please|error/i)
    expect(sentence).toMatch(/kept|Nothing was/)
  })

  test('a wrong password never says which of the two is wrong', () => {
    expect(failure('unauthenticated', { reason: 'wrong_credentials' })).toBe(
      'Email or password is wrong.',
    )
  })

  test('a throttle says when, rounded up to whole minutes', () => {
    const throttledFor = (retryAfterSeconds: number) =>
      failure('too_many', { parameters: { retryAfterSeconds } })
    expect(throttledFor(1)).toContain('in a minute')
    expect(throttledFor(60)).toContain('in a minute')
    expect(throttledFor(61)).toContain('in 2 minutes')
    expect(throttledFor(900)).toContain('in 15 minutes')
  })

  test('a conflict about a namesake is not the sentence of a stale version', () => {
    expect(failure('conflict', { reason: 'duplicate_patient' })).toContain('same name')
    expect(failure('conflict', { reason: 'version_stale' })).toContain('Somebody else changed')
  })
})

describe('sentenceOfField', () => {
  test('names the field, and says so even for a code it does not know', () => {
    const words = { label: 'Name', whenEmpty: 'Enter a name' }
    expect(sentenceOfField('text_required', words)).toBe('Enter a name')
    expect(sentenceOfField('text_too_long', words)).toContain('Name')
    expect(sentenceOfField('never_heard_of', words)).toContain('Name')
  })
})
