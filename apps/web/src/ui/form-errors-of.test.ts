import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { failureOf } from '../failures/failure-of.ts'
import { listFieldErrors, listFormErrors } from './form-errors-of.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const words = {
  name: { label: 'Name', whenEmpty: 'Enter a name' },
  week: { label: 'Opening hours', whenEmpty: 'Enter the hours' },
}

describe('listFieldErrors', () => {
  it('has none when nothing is wrong', () => {
    expect(listFieldErrors('f', words, {})).toEqual([])
  })

  it('follows the order of the form, not of the answer', () => {
    const errors = listFieldErrors('f', words, { week: 'text_required', name: 'text_required' })
    expect(errors.map(({ message }) => message)).toEqual(['Enter a name', 'Enter the hours'])
  })

  it('leads to a field inside a group with the words of the group', () => {
    const errors = listFieldErrors('f', words, { 'week.2.to': 'hours_reversed' })
    expect(errors[0]?.fieldId).toBe('f-week-2-to')
    expect(errors[0]?.message).toContain('Opening hours')
  })
})

describe('listFormErrors', () => {
  it('never says nothing: a failure about no known field has its own sentence', () => {
    const failure = { ...failureOf(undefined), fields: { elsewhere: 'text_required' } }
    expect(listFormErrors('f', words, failure)).toHaveLength(1)
    expect(listFormErrors('f', words, failure)[0]?.fieldId).toBeUndefined()
  })
})
