import { type InstrumentId, instrumentIds } from './instrument-id.ts'

/** The reassessment slots of an episode, in time. */
export const slotIds = [
  'baseline',
  'relief_end',
  'activation_end',
  'cycle_end',
  'bridging_end',
  'consolidation_126',
  'consolidation_182',
  'post_discharge',
] as const
export type SlotId = (typeof slotIds)[number]

/** Which instruments a slot asks for: `optional` ones are offered and never count as missing. */
export interface Battery {
  readonly required: readonly InstrumentId[]
  readonly optional: readonly InstrumentId[]
}

/** Pain intensity is on one scale for a whole episode; the NRS unless the clinic chose the VAS. */
export interface BatteryChoice {
  readonly intensity?: 'nrs' | 'vas'
}

const fullSet: Battery = {
  required: ['bpi', 'pcs', 'isi', 'psqi', 'phq9'],
  optional: ['gad7', 'tsk11', 'pseq'],
}
const phaseEnd: Battery = { required: ['bpi', 'pcs', 'isi', 'phq9'], optional: ['gad7'] }

/** §4 of the clinical reference without the intensity scale and the region's measure, which all have. */
const slotBatteries: Readonly<Record<SlotId, Battery>> = {
  baseline: fullSet,
  relief_end: phaseEnd,
  activation_end: phaseEnd,
  cycle_end: fullSet,
  bridging_end: phaseEnd,
  consolidation_126: { required: ['bpi', 'isi', 'phq9'], optional: ['gad7'] },
  consolidation_182: fullSet,
  post_discharge: fullSet,
}

/** The body regions that have a measure of their own. */
const regionMeasures: ReadonlyMap<string, InstrumentId> = new Map([
  ['lumbar', 'odi'],
  ['back', 'odi'],
  ['low_back', 'odi'],
  ['lower_back', 'odi'],
  ['neck', 'ndi'],
  ['cervical', 'ndi'],
])

/** ODI for the lower back, NDI for the neck, both for both, PSFS for everything else. */
export function listRegionMeasures(regions: readonly string[]): InstrumentId[] {
  const own = new Set(regions.flatMap((region) => regionMeasures.get(region) ?? []))
  return own.size > 0 ? instrumentIds.filter((id) => own.has(id)) : ['psfs']
}

/**
 * The battery of a slot, or of several that are answered together: the union, where required by one
 * is required. Instruments come in the fixed order, each once.
 */
export function batteryFor(
  slot: SlotId | readonly SlotId[],
  regions: readonly string[],
  { intensity = 'nrs' }: BatteryChoice = {},
): Battery {
  const batteries = [slot].flat().map((id) => slotBatteries[id])
  const required = new Set([
    intensity,
    ...listRegionMeasures(regions),
    ...batteries.flatMap((battery) => battery.required),
  ])
  const offered = new Set(batteries.flatMap((battery) => battery.optional))
  return {
    required: instrumentIds.filter((id) => required.has(id)),
    optional: instrumentIds.filter((id) => offered.has(id) && !required.has(id)),
  }
}
