import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCommonPassword } from './is-common-password.ts'

const email = 'ana.silva@riverside.example'

describe('isCommonPassword', () => {
  it.each([
    'password1234',
    'Password123!',
    'P@ssw0rd1234',
    'passwordpassword',
    'senha1234567',
    'contraseña2024',
    'administrator',
    'Welcome20260101',
    'qwertyuiop12',
    'qwertyuiopas',
    '123456789012',
    '210987654321',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcabcabcabca',
    '121212121212',
    '            ',
    '1q2w3e4r5t6y',
    'correct horse battery staple',
    'trustno1trustno1',
    'iloveyou2026',
    'meridian2026!',
  ])('refuses %j', (password) => {
    expect(isCommonPassword(password, email)).toBe(true)
  })

  it.each([
    'ana.silva@riverside.example',
    'Ana.Silva2026',
    'ana.silva@riverside.example1',
    'riverside2026!',
    'silvasilva12',
  ])('refuses the own address, dressed up or not: %j', (password) => {
    expect(isCommonPassword(password, email)).toBe(true)
  })

  it.each([
    'a quiet river at dawn',
    'seven green lanterns',
    'um café à tarde no cais',
    'my dragon eats passport photos',
    'xK7#pVqL92mw',
    'vintequatro limões',
    '8f3a1c0b9d2e',
  ])('takes %j', (password) => {
    expect(isCommonPassword(password, email)).toBe(false)
  })

  it('takes a password made at random', () => {
    const letter = fc.constantFrom(...'bcdfghjkmnpqrtvwxyz23456789'.split(''))
    const random = fc.array(letter, { minLength: 16, maxLength: 24 }).map((all) => all.join(''))
    fc.assert(
      fc.property(random, (password) => {
        fc.pre(new Set(password).size > 8)
        return !isCommonPassword(password, email)
      }),
    )
  })

  it('judges any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, address) => {
        expect(typeof isCommonPassword(text, address)).toBe('boolean')
      }),
    )
  })
})
