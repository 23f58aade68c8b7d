import { defaultCycleRule } from '../protocol/cycle-rule.ts'
import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import { listBattery } from './battery.ts'
import type { EpisodeSchedule, ReassessmentConfig } from './episode-schedule.ts'
import { getSlotWindow } from './episode-window.ts'
import { planSlots } from './plan-slots.ts'
import type { PlannedSlot } from './planned-slot.ts'
import type { Slot } from './slot.ts'
import { defaultWindow, type SlotWindow, slotWindow } from './slot-window.ts'

/** The schedule's distances as the reference gives them (§4). */
export const defaultReassessmentConfig: ReassessmentConfig = {
  window: defaultWindow,
  mergeWithinDays: 14,
  postDischargeDays: 90,
  cycle: defaultCycleRule,
}

/**
 * Every reassessment of an episode in order of its due date, the baseline first (reference §4). Computed
 * from stored dates as they stand on `today`; a pause moves what is still open by the days it lasted,
 * and the end of the episode makes what is open not applicable.
 */
export function slotsFor(schedule: EpisodeSchedule): Slot[] {
  const config = { ...defaultReassessmentConfig, ...schedule.config }
  const planned = [planOne('baseline'), ...planSlots(schedule, config)]
  const slots = planned.map((slot, index) => {
    const window = getSlotWindow(slot, planned.slice(index + 1), { schedule, config })
    return buildSlot(slot, window, schedule)
  })
  return [...slots, ...listPostDischarge(schedule, config)].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn),
  )
}

function planOne(slot: 'baseline' | 'post_discharge'): PlannedSlot {
  return { keys: [slot], slot, mergedFrom: [], day: 0, expected: false }
}

function buildSlot(planned: PlannedSlot, window: SlotWindow, schedule: EpisodeSchedule): Slot {
  const { keys, slot, mergedFrom, expected } = planned
  const endedOn = slot === 'post_discharge' ? null : (schedule.discharge?.on ?? null)
  return {
    key: keys[0] ?? slot,
    keys,
    slot,
    mergedFrom,
    ...window,
    battery: listBattery([slot, ...mergedFrom], schedule.regions, schedule.painScale),
    ...(expected ? { expectedAbout: true as const } : {}),
    notApplicableFrom: endedOn !== null && endedOn <= window.closesOn ? endedOn : null,
    standsStill: endedOn === null && slot !== 'post_discharge' && isPaused(schedule),
  }
}

function isPaused({ pauses, today }: EpisodeSchedule): boolean {
  return pauses.some(({ from, to }) => from <= today && (to === null || today < to))
}

/** Asked only of somebody who agreed and can still be asked; no pause moves it. */
function listPostDischarge(schedule: EpisodeSchedule, config: ReassessmentConfig): Slot[] {
  const end = schedule.discharge
  if (!end?.optInPostDischarge || end.reason === 'died' || end.reason === 'withdrawn') return []
  const dueOn: CalendarDate = addDays(end.on, config.postDischargeDays)
  return [buildSlot(planOne('post_discharge'), slotWindow(dueOn, null, config.window), schedule)]
}
