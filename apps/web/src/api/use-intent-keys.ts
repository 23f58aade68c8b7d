import { useState } from 'react'
import { createIntentKeys } from './intent-keys.ts'

/** Idempotency keys of one form, for as long as it is shown. */
export function useIntentKeys() {
  const [keys] = useState(() => createIntentKeys())
  return keys
}
