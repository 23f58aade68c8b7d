/** What may be logged of a fault: its kind and place, never its message, which can carry values. */
export function faultOf(error: unknown): { kind: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  // Without the message, whose own lines could look like a place.
  const at = cause.stack
    ?.replace(cause.message, '')
    .split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim()
  return { kind: cause.name, ...(code ? { code } : {}), ...(at ? { at } : {}) }
}
