import { describe, expect, it, test } from 'vitest'
import { sessionCookie } from './cookies.ts'

const token = 'A'.repeat(43)

describe('the session cookie', () => {
  it('belongs to the host alone over https', () => {
    expect(sessionCookie('https://clinic.test').write(token)).toBe(
      `__Host-meridian=${token}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=43200`,
    )
  })

  it('is plain on loopback, where browsers know no https', () => {
    expect(sessionCookie('http://localhost:4310').write(token)).toBe(
      `meridian=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200`,
    )
  })

  it('is cleared with the attributes it was set with', () => {
    expect(sessionCookie('https://clinic.test').write(null)).toBe(
      '__Host-meridian=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    )
  })

  test.each([
    [undefined, null],
    ['', null],
    ['meridian=x', null],
    ['__Host-meridian', null],
    ['__Host-meridian=', null],
    ['__host-meridian=x', null],
    ['x__Host-meridian=x', null],
    [`a=b;__Host-meridian=${token}`, token],
    [` __Host-meridian=${token} ; c=d`, token],
  ])('is read from %j', (header, expected) => {
    expect(sessionCookie('https://clinic.test').read(header)).toBe(expected)
  })
})
