import { type Battery, type BatteryChoice, batteryFor } from '../instruments/index.ts'
import type { SlotId } from './slot-ids.ts'

/**
 * What a merged reassessment asks: the union of its slots' batteries. One on request asks what the
 * end of a phase asks.
 */
export function listBattery(
  slots: readonly SlotId[],
  regions: readonly string[],
  choice: BatteryChoice = {},
): Battery {
  const asked = slots.map((slot) => (slot === 'on_request' ? 'relief_end' : slot))
  return batteryFor(asked, regions, choice)
}
