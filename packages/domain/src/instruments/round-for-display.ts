/**
 * Half-up to `decimals` places, on the decimal digits rather than their binary form; a fall rounds like
 * the rise of the same size. For showing only: bands and changes read the unrounded score.
 */
export function roundForDisplay(value: number, decimals: number): number {
  const size = Math.abs(value)
  // Below this a number prints with an exponent; it is 0 at any place shown.
  if (size < 1e-6) return 0
  const rounded = Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`)
  return rounded === 0 ? 0 : Math.sign(value) * rounded
}
