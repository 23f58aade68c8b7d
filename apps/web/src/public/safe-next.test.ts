import { describe, expect, it, test } from 'vitest'
import { safeNext } from './safe-next.ts'

const origin = 'http://clinic.example'

describe('safeNext', () => {
  test.each([
    ['', '/'],
    ['?next=https://evil.example/', '/'],
    ['?next=//evil.example/', '/'],
    ['?next=/%5Cevil.example/', '/'],
    ['?next=javascript:alert(1)', '/'],
    ['?next=/signin', '/'],
  ])('refuses %s', (search, expected) => {
    expect(safeNext(search, origin)).toBe(expected)
  })

  it('goes back to the page of this app that was asked for', () => {
    const next = encodeURIComponent('/patients?due=overdue')
    expect(safeNext(`?next=${next}`, origin)).toBe('/patients?due=overdue')
  })
})
