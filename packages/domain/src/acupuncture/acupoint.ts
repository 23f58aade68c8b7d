import type { BodyRegion } from '../episodes/body-regions.ts'

/** Left, right or both. */
export const sides = ['L', 'R', 'B'] as const
export type Side = (typeof sides)[number]

/** A point by its WHO, extra or ear code. */
export interface KnownPoint {
  readonly status: 'known'
  readonly system: 'meridian' | 'extra' | 'auricular'
  readonly code: string
  readonly name: string | null
  readonly side: Side | 'midline'
}

/** A point without a listed code: tender or trigger point in a muscle, or an unlisted ear point. */
export interface FreePoint {
  readonly status: 'free'
  readonly kind: 'ashi' | 'trigger' | 'auricular'
  readonly code: string
  readonly side: Side | 'midline'
  readonly muscle: string | null
  readonly bodySite: BodyRegion | null
}

export type Acupoint = KnownPoint | FreePoint

export const pointRefusals = [
  'code_unknown',
  'number_out_of_range',
  'side_required',
  'side_on_midline',
  'side_contradicts',
  'muscle_required',
  'site_required',
] as const
export type PointRefusal = (typeof pointRefusals)[number]

export type ParsedAcupoint =
  | Acupoint
  | { readonly status: 'rejected'; readonly reason: PointRefusal }

/** What the form knows beside the typed code. */
export interface PointDetail {
  readonly side?: Side | null
  readonly muscle?: string | null
  readonly bodySite?: BodyRegion | null
}
