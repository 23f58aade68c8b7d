import { createHash } from 'node:crypto'
import type { Instant } from '@meridian/domain'

const perMillisecond = 2 ** 12

/** The id that a seed gives for a moment and a number within it (0 to 4095): a UUID of version 7. */
export function makeId(seed: string, ms: number, number: number): string {
  const time = ms.toString(16).padStart(12, '0')
  const rest = createHash('sha256').update(`${seed} ${ms} ${number}`).digest('hex')
  const variant = (8 + (Number.parseInt(rest.slice(0, 1), 16) % 4)).toString(16)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${number.toString(16).padStart(3, '0')}`,
    `${variant}${rest.slice(1, 4)}`,
    rest.slice(4, 16),
  ].join('-')
}

/** Ids that depend on nothing but the seed and the clock, each greater than the one before. */
export function createIdSource(seed: string, now: () => Instant): () => string {
  let ms = 0
  let number = 0
  return () => {
    const at = Date.parse(now())
    number += 1
    if (at > ms || number === perMillisecond) {
      ms = Math.max(at, ms + 1)
      number = 0
    }
    return makeId(seed, ms, number)
  }
}
