export interface KeyMatch {
  /** Keys of a sequence that has begun, to be passed in with the next key. */
  readonly pending: readonly string[]
  /** The binding that is complete with this key. */
  readonly matched: string | null
}

const nothing: KeyMatch = { pending: [], matched: null }

/**
 * Follows sequences such as `g t` through single keys. A key that continues nothing may begin anew.
 */
export function matchKeys(
  pending: readonly string[],
  key: string,
  bindings: readonly string[],
): KeyMatch {
  const typed = [...pending, key]
  const sequence = typed.join(' ')
  if (bindings.includes(sequence)) return { pending: [], matched: sequence }
  if (bindings.some((binding) => binding.startsWith(`${sequence} `))) {
    return { pending: typed, matched: null }
  }
  return pending.length > 0 ? matchKeys([], key, bindings) : nothing
}
