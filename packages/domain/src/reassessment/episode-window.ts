import { earliestDate } from '../protocol/earliest-date.ts'
import { dayOfEpisode, listElapsedPauses } from '../protocol/episode-clock.ts'
import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date.ts'
import type { EpisodeSchedule, ReassessmentConfig } from './episode-schedule.ts'
import { findSettled, type PlannedSlot, type SettledSlot } from './planned-slot.ts'
import { type SlotWindow, slotWindow, type WindowConfig } from './slot-window.ts'

interface Context {
  readonly schedule: EpisodeSchedule
  readonly config: ReassessmentConfig
}

/** The window of a planned reassessment on the calendar; `later` are those that follow it. */
export function getSlotWindow(
  slot: PlannedSlot,
  later: readonly PlannedSlot[],
  context: Context,
): SlotWindow {
  const { schedule } = context
  const unpaused = getUnpausedWindow(slot, later, context)
  const settled = findSettled(slot, schedule.settled ?? {})
  const window = settled
    ? keepSettled(unpaused, settled, context.config.window)
    : moveWindow(unpaused, countShift(unpaused, schedule))
  const { registeredOn } = schedule
  return slot.slot === 'baseline' && registeredOn ? { ...window, opensOn: registeredOn } : window
}

function getUnpausedWindow(
  slot: PlannedSlot,
  later: readonly PlannedSlot[],
  { schedule, config }: Context,
): SlotWindow {
  const dateOf = (day: number): CalendarDate => addDays(schedule.dayZero, day)
  // A request soon after day 0 must not close a baseline nobody has answered yet.
  const next = later.find((one) => slot.slot !== 'baseline' || one.slot !== 'on_request')
  const nextOpensOn = next ? dateOf(next.day - config.window.opensDaysBefore) : null
  const window = slotWindow(dateOf(slot.day), nextOpensOn, config.window)
  if (slot.slot !== 'baseline' || schedule.firstTreatmentOn === undefined) return window
  const treatedOn = dateOf(Math.max(0, dayOfEpisode(schedule, schedule.firstTreatmentOn)))
  return closeBy(window, treatedOn)
}

function closeBy(window: SlotWindow, date: CalendarDate): SlotWindow {
  const closesOn = earliestDate(window.closesOn, date)
  const graceUntil = earliestDate(window.graceUntil, closesOn)
  return { ...window, graceUntil, closesOn }
}

/** Each pause moves the whole window by its days if the window is then open or still to come. */
function countShift(window: SlotWindow, schedule: EpisodeSchedule): number {
  let days = 0
  const until = earliestDate(schedule.today, schedule.discharge?.on)
  for (const pause of listElapsedPauses(schedule, until)) {
    if (addDays(window.closesOn, days) >= pause.from) days += pause.days
  }
  return days
}

/** What was settled keeps its due date, and nothing that came later closes it before it was settled. */
function keepSettled(
  window: SlotWindow,
  { on, dueOn }: SettledSlot,
  config: WindowConfig,
): SlotWindow {
  const kept = moveWindow(window, daysBetween(window.dueOn, dueOn))
  const uncut = addDays(dueOn, config.closesDaysAfter)
  return kept.closesOn < on && on <= uncut ? { ...kept, closesOn: on } : kept
}

function moveWindow(window: SlotWindow, days: number): SlotWindow {
  return {
    opensOn: addDays(window.opensOn, days),
    dueOn: addDays(window.dueOn, days),
    graceUntil: addDays(window.graceUntil, days),
    closesOn: addDays(window.closesOn, days),
  }
}
