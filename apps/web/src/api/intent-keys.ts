import type { IdempotencyKey } from '@meridian/domain'
import { newKey } from './new-key.ts'

/**
 * Gives the same key for the same change and a new one when anything about it differs: a repeat after a
 * lost answer changes nothing twice, a corrected form is a new intention.
 */
export function createIntentKeys(make: () => IdempotencyKey = newKey) {
  let last: { readonly change: string; readonly key: IdempotencyKey } | null = null
  return {
    keyFor(change: unknown): IdempotencyKey {
      const text = JSON.stringify(change)
      if (last?.change !== text) last = { change: text, key: make() }
      return last.key
    },
    /** After it was done: the same again is a new intention. */
    forget(): void {
      last = null
    },
  }
}
