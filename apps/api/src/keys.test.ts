import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createSealer, draftKeyOf, isAppKey, newAppKey } from './keys.ts'

const someone = '01890a5d-ac96-774b-bcce-b302099a8057'
const another = '01890a5d-ac96-774b-bcce-b302099a8058'

describe('an installation key', () => {
  test.each([
    '',
    'secret',
    'A'.repeat(44),
    Buffer.alloc(32).toString('base64'),
    Buffer.alloc(31, 'abcdefghijkl').toString('base64'),
    Buffer.alloc(33, 'abcdefghijkl').toString('base64'),
  ])('is not %j', (value) => expect(isAppKey(value)).toBe(false))

  it('is made anew each time', () => {
    const keys = [newAppKey(), newAppKey()]
    expect(keys.map(isAppKey)).toEqual([true, true])
    expect(keys[0]).not.toBe(keys[1])
  })
})

describe('sealed text', () => {
  const key = newAppKey()

  it('opens to what it was, whatever it was', () => {
    const sealer = createSealer(key)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sealer.open(sealer.seal(text))).toBe(text)
      }),
    )
  })

  it('opens in another process with the same key', () => {
    expect(createSealer(key).open(createSealer(key).seal('Walked twice'))).toBe('Walked twice')
  })

  it('does not open with another key', () => {
    const sealed = createSealer(key).seal('Walked twice')
    expect(() => createSealer(newAppKey()).open(sealed)).toThrow()
  })

  it('opens after the key was changed as long as the one before is known, and is sealed under the new', () => {
    const changed = newAppKey()
    const sealed = createSealer(key).seal('Walked twice')
    const between = createSealer(changed, key)
    expect(between.open(sealed)).toBe('Walked twice')
    expect(createSealer(changed).open(between.seal('Walked twice'))).toBe('Walked twice')
    expect(() => createSealer(changed, newAppKey()).open(sealed)).toThrow()
  })

  it('does not open when any one byte of it was changed', () => {
    const sealer = createSealer(key)
    const sealed = sealer.seal('Walked twice')
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => sealer.open(changed)).toThrow()
    }
  })

  it('does not open when it was cut', () => {
    const sealer = createSealer(key)
    const sealed = sealer.seal('Walked twice')
    for (const length of [0, 11, 12, 27, 28, sealed.length - 1]) {
      expect(() => sealer.open(sealed.subarray(0, length))).toThrow()
    }
  })

  it('shows neither its words nor that it is the same text again', () => {
    const sealer = createSealer(key)
    const [first, second] = [sealer.seal('Walked twice'), sealer.seal('Walked twice')]
    expect(first.includes('Walked')).toBe(false)
    expect(first.equals(second)).toBe(false)
  })
})

describe('the key of drafts on a person’s device', () => {
  const key = newAppKey()

  it('is 32 bytes, the same at each sign-in', () => {
    expect(Buffer.from(draftKeyOf(key, someone), 'base64')).toHaveLength(32)
    expect(draftKeyOf(key, someone)).toBe(draftKeyOf(key, someone))
  })

  it('is nobody else’s, and no other installation’s', () => {
    expect(draftKeyOf(key, someone)).not.toBe(draftKeyOf(key, another))
    expect(draftKeyOf(key, someone)).not.toBe(draftKeyOf(newAppKey(), someone))
  })
})
