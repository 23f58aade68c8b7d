import type { IdempotencyKey } from '@meridian/domain'
import { uuidv7 } from 'uuidv7'

/** A key for one intended change; keep it for a repeat of the same change, make a new one for the next. */
export function newKey(): IdempotencyKey {
  return uuidv7() as IdempotencyKey
}
