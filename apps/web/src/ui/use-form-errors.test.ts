import { describe, expect, it } from 'vitest'
import { listCodes, nameEmpty } from './use-form-errors.ts'

describe('listCodes', () => {
  it('has none without errors', () => {
    expect(listCodes({})).toEqual({})
  })

  it('takes the code of each field by its path, through groups and lists', () => {
    const errors = {
      name: { type: 'too_small', message: 'text_required' },
      workingWeek: [undefined, { to: { type: 'custom', message: 'hours_reversed' } }],
    }
    expect(listCodes(errors as never)).toEqual({
      name: 'text_required',
      'workingWeek.1.to': 'hours_reversed',
    })
  })
})

describe('nameEmpty', () => {
  it('says of an empty field that it is empty, and leaves the others', () => {
    const values: Record<string, string> = { birthDate: '', email: 'ana@' }
    const codes = { birthDate: 'date_not_real', email: 'email_malformed' }
    expect(nameEmpty(codes, (path) => values[path])).toEqual({
      birthDate: 'text_required',
      email: 'email_malformed',
    })
  })

  it('says of a choice that is not made that it is open', () => {
    expect(nameEmpty({ kind: 'decision_unknown' }, () => null)).toEqual({ kind: 'text_required' })
  })
})
