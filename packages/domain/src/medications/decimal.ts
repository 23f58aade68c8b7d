/** An exact decimal: `units` × 10^-`places`. Doses and factors are decimal, binary fractions are not. */
export interface Decimal {
  readonly units: bigint
  readonly places: number
}

/** The decimal a finite, non-negative number prints as: 0.1 is exactly one tenth. */
export function toDecimal(value: number): Decimal {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = digits.split('.')
  return withPlaces(BigInt(whole + fraction), fraction.length - Number(exponent))
}

function withPlaces(units: bigint, places: number): Decimal {
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, places: a.places + b.places }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places)
  return { units: unitsAt(a, places) + unitsAt(b, places), places }
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places)
}

/** The nearest number; Infinity when it is too large for one. */
export function toNumber({ units, places }: Decimal): number {
  return Number(`${units}e-${places}`)
}
