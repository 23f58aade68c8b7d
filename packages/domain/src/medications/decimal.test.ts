import * as fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { add, multiply, toDecimal, toNumber } from './decimal.ts'

const sizes = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })

it('gives back the number it was made of, exponents and all', () => {
  fc.assert(fc.property(sizes, (value) => toNumber(toDecimal(value)) === value + 0))
})

test.each([
  [0.1, 0.2, 0.3, 0.02],
  [1e21, 1, 1e21 + 1, 1e21],
  [1e-7, 2e-7, 3e-7, 2e-14],
])('%d and %d', (a, b, summed, product) => {
  expect(toNumber(add(toDecimal(a), toDecimal(b)))).toBe(summed)
  expect(toNumber(multiply(toDecimal(a), toDecimal(b)))).toBe(product)
})
