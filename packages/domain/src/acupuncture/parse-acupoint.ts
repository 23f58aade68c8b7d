import { bodyRegions } from '../episodes/body-regions.ts'
import {
  type FreePoint,
  type KnownPoint,
  type ParsedAcupoint,
  type PointDetail,
  type PointRefusal,
  type Side,
  sides,
} from './acupoint.ts'
import { findMeridian, meridians, midlineMeridians } from './meridians.ts'
import {
  auricularPoints,
  auricularZones,
  extraPoints,
  meridianPointNames,
  type NamedPoint,
  pointAliases,
} from './named-points.ts'

/**
 * Reads a point as somebody types it: `LI4 L`, `ub 60`, `EX-HN3`, `TF4`, `ashi`. The side may stand in the
 * text or in the detail. Points on the midline have none, all others need one; `ashi` and `trigger` need a
 * muscle and a body site. Never throws (reference §6.1).
 */
export function parseAcupoint(text: string, detail: PointDetail = {}): ParsedAcupoint {
  if (typeof text !== 'string') return reject('code_unknown')
  return parseTyped(splitSide(text), readDetail(detail))
}

/** Only what the form may know: a side that is none, or a detail that is not one, says nothing. */
function readDetail(detail: PointDetail | null): PointDetail {
  const { side, muscle, bodySite } = detail ?? {}
  return {
    side: sides.find((known) => known === side) ?? null,
    muscle: typeof muscle === 'string' ? muscle : null,
    bodySite: bodyRegions.find((known) => known === bodySite) ?? null,
  }
}

function parseTyped(
  typed: { readonly code: string; readonly side: Side | null },
  detail: PointDetail,
): ParsedAcupoint {
  if (typed.side && detail.side && typed.side !== detail.side) return reject('side_contradicts')
  const side = typed.side ?? detail.side ?? null
  return (
    parseMeridianPoint(typed.code, side) ??
    parseExtraPoint(typed.code, side) ??
    parseAuricularPoint(typed.code, side) ??
    parseMusclePoint(typed.code, side, detail) ??
    reject('code_unknown')
  )
}

function splitSide(text: string): { code: string; side: Side | null } {
  const code = text.slice(0, 60).trim().toUpperCase()
  const match = /[\s(]([LRB])\)?$/.exec(code)
  if (match === null) return { code, side: null }
  return { code: code.slice(0, match.index).replace(/[\s(]+$/, ''), side: match[1] as Side }
}

function parseMeridianPoint(code: string, side: Side | null): ParsedAcupoint | undefined {
  const match = /^([A-Z]{1,3})[\s-]?([1-9]\d{0,2})$/.exec(code)
  const meridian = findMeridian(match?.[1] ?? '')
  if (meridian === undefined) return undefined
  const number = Number(match?.[2])
  const plain = `${meridian}${number}`
  const alias = pointAliases[plain]
  if (alias !== undefined) return parseExtraPoint(alias, side)
  if (number > meridians[meridian]) return reject('number_out_of_range')
  const point = { name: meridianPointNames[plain] ?? null }
  const isMidline = midlineMeridians.includes(meridian)
  return placeKnown({ system: 'meridian', code: plain, ...point }, side, isMidline)
}

function parseExtraPoint(code: string, side: Side | null): ParsedAcupoint | undefined {
  const match = /^EX[\s-]?(HN|CA|B|UE|LE)[\s-]?(\d{1,2}|ANMIAN)$/.exec(code)
  if (match === null) return undefined
  const [, region = '', place = ''] = match
  const plain = place === 'ANMIAN' ? `EX-${region}-${place}` : `EX-${region}${place}`
  const point = findNamed(extraPoints, plain)
  if (point === undefined) return reject('code_unknown')
  return placeKnown(
    { system: 'extra', code: plain, name: point.name },
    side,
    point.midline === true,
  )
}

function parseAuricularPoint(code: string, side: Side | null): ParsedAcupoint | undefined {
  const match = /^([A-Z]{2})[\s-]?([1-9]\d?)([A-Z]?)$/.exec(code)
  const zone = match?.[1] ?? ''
  if (match === null || !Object.hasOwn(auricularZones, zone)) return undefined
  const [, , number = '', letter = ''] = match
  const plain = `${zone}${number}${letter.toLowerCase()}`
  const point = findNamed(auricularPoints, plain.toUpperCase())
  if (point) return placeKnown({ system: 'auricular', code: plain, name: point.name }, side, false)
  if (zone === 'LO') return reject('number_out_of_range')
  if (side === null) return reject('side_required')
  return { status: 'free', kind: 'auricular', code: plain, side, muscle: null, bodySite: null }
}

const musclePoints: Readonly<Record<string, FreePoint['kind']>> = {
  ASHI: 'ashi',
  AHSHI: 'ashi',
  TRIGGER: 'trigger',
  TRIGGERPOINT: 'trigger',
  TRP: 'trigger',
}

function parseMusclePoint(
  code: string,
  side: Side | null,
  { muscle, bodySite }: PointDetail,
): ParsedAcupoint | undefined {
  const word = code.replace(/[\s-]/g, '')
  const kind = Object.hasOwn(musclePoints, word) ? musclePoints[word] : undefined
  if (kind === undefined) return undefined
  const named = muscle?.trim() ?? ''
  if (named === '') return reject('muscle_required')
  if (!bodySite) return reject('site_required')
  if (side === null) return reject('side_required')
  return { status: 'free', kind, code: kind, side, muscle: named, bodySite }
}

function placeKnown(
  point: Pick<KnownPoint, 'system' | 'code' | 'name'>,
  side: Side | null,
  isMidline: boolean,
): ParsedAcupoint {
  if (isMidline && side !== null) return reject('side_on_midline')
  if (isMidline) return { status: 'known', ...point, side: 'midline' }
  return side === null ? reject('side_required') : { status: 'known', ...point, side }
}

function findNamed(points: Readonly<Record<string, NamedPoint>>, code: string) {
  return Object.hasOwn(points, code) ? points[code] : undefined
}

function reject(reason: PointRefusal): ParsedAcupoint {
  return { status: 'rejected', reason }
}
