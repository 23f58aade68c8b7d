import type { Acupoint } from './acupoint.ts'
import { type Meridian, meridians } from './meridians.ts'

/** Points of one meridian, first and last included. */
type Stretch = readonly [Meridian, number, number]

/** Traditionally avoided in pregnancy (reference §6.3). */
const pregnancyStretches: readonly Stretch[] = [
  ['LI', 4, 4],
  ['SP', 6, 6],
  ['BL', 60, 60],
  ['BL', 67, 67],
  ['GB', 21, 21],
]

/** Over the lungs (reference §6.3); on the governor vessel from T12 up, which is GV6 to GV13. */
const thoracicStretches: readonly Stretch[] = [
  ['LU', 1, 2],
  ['ST', 11, 18],
  ['SP', 17, 21],
  ['KI', 22, 27],
  ['GB', 21, 25],
  ['BL', 11, 21],
  ['GV', 6, 13],
]

const orbitalStretches: readonly Stretch[] = [
  ['BL', 1, 1],
  ['ST', 1, 1],
]

const thoracicExtraPoints = ['EX-B1', 'EX-B2']

/** True for a point traditionally avoided in pregnancy. */
export function isAvoidedInPregnancy(point: Acupoint): boolean {
  return isOnAny(pregnancyStretches, point)
}

/** True where a deep needle can reach the pleura; free points by their body site. */
export function isThoracic(point: Acupoint): boolean {
  if (point.status === 'free') return point.bodySite === 'thoracic'
  return thoracicExtraPoints.includes(point.code) || isOnAny(thoracicStretches, point)
}

/** True for a point beside the eyeball. */
export function isOrbital(point: Acupoint): boolean {
  return isOnAny(orbitalStretches, point)
}

function isOnAny(stretches: readonly Stretch[], point: Acupoint): boolean {
  if (point.status !== 'known' || point.system !== 'meridian') return false
  const number = Number(point.code.slice(2))
  return stretches.some(
    ([meridian, first, last]) =>
      point.code.startsWith(meridian) && first <= number && number <= last,
  )
}

/** Every meridian code in order, LU1 to GV28. */
export function listMeridianCodes(): string[] {
  return Object.entries(meridians).flatMap(([meridian, last]) =>
    Array.from({ length: last }, (_, index) => `${meridian}${index + 1}`),
  )
}
