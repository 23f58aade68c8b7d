/**
 * True when a computed figure is at least a bound. What binary fractions lose on the way (60.12 − 50.1 is a
 * little less than 10.02) decides nothing.
 */
export function reaches(figure: number, bound: number): boolean {
  return figure - bound > -1e-9
}
