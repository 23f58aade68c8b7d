/** Needles placed against needles taken out; a session cannot be signed while they differ. */
export type NeedleCount =
  | { readonly status: 'equal' }
  | { readonly status: 'unequal'; readonly missing: number }
  | { readonly status: 'rejected' }

/** Compares the two counts; `missing` is negative where more came out than went in (reference §6.2). */
export function compareNeedles(counts: {
  readonly needlesIn: number
  readonly needlesOut: number
}): NeedleCount {
  const { needlesIn, needlesOut } = counts
  if (![needlesIn, needlesOut].every((count) => Number.isInteger(count) && count >= 0)) {
    return { status: 'rejected' }
  }
  const missing = needlesIn - needlesOut
  return missing === 0 ? { status: 'equal' } : { status: 'unequal', missing }
}
