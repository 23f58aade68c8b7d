import type { IdempotencyKey } from '@meridian/domain'
import { describe, expect, it } from 'vitest'
import { createIntentKeys } from './intent-keys.ts'

function countingKeys() {
  let made = 0
  return createIntentKeys(() => `key ${++made}` as IdempotencyKey)
}

describe('createIntentKeys', () => {
  it('makes a new key when the change differs', () => {
    const keys = countingKeys()
    expect(keys.keyFor({ name: 'Ana' })).not.toBe(keys.keyFor({ name: 'Anna' }))
  })

  it('keeps the key for a repeat of the same change', () => {
    const keys = countingKeys()
    expect(keys.keyFor({ name: 'Ana' })).toBe(keys.keyFor({ name: 'Ana' }))
  })

  it('makes a new key for the same change once it was done', () => {
    const keys = countingKeys()
    const first = keys.keyFor({ name: 'Ana' })
    keys.forget()
    expect(keys.keyFor({ name: 'Ana' })).not.toBe(first)
  })
})
