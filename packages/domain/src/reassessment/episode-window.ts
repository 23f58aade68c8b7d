import { earliestDate } from '../protocol/earliest-date.ts'
import { dayOfEpisode, listElapsedPauses } from '../protocol/episode-clock.ts'
import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import type { EpisodeSchedule, ReassessmentConfig } from './episode-schedule.ts'
import { type PlannedSlot, settledOn } from './planned-slot.ts'
import { type SlotWindow, slotWindow } from './slot-window.ts'

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
  const unpaused = getUnpausedWindow(slot, later, context)
  const moved = moveByPauses(unpaused, slot, context.schedule)
  const { registeredOn } = context.schedule
  const opensOn = slot.slot === 'baseline' && registeredOn ? registeredOn : moved.opensOn
  return keepSettled({ ...moved, opensOn }, slot, context)
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

/** Each pause moves the whole window while it is open or still to come; what is settled stays. */
function moveByPauses(
  window: SlotWindow,
  slot: PlannedSlot,
  schedule: EpisodeSchedule,
): SlotWindow {
  const settled = settledOn(slot, schedule.settled ?? {})
  const until = earliestDate(schedule.today, schedule.discharge?.on, settled)
  let days = 0
  for (const pause of listElapsedPauses(schedule, until)) {
    if (addDays(window.closesOn, days) >= pause.from) days += pause.days
  }
  return {
    opensOn: addDays(window.opensOn, days),
    dueOn: addDays(window.dueOn, days),
    graceUntil: addDays(window.graceUntil, days),
    closesOn: addDays(window.closesOn, days),
  }
}

/** A later reassessment that moved closer must not undo what was settled while this one was open. */
function keepSettled(window: SlotWindow, slot: PlannedSlot, context: Context): SlotWindow {
  const on = settledOn(slot, context.schedule.settled ?? {})
  if (on === null || on <= window.closesOn) return window
  const uncut = addDays(window.dueOn, context.config.window.closesDaysAfter)
  return on <= uncut ? { ...window, closesOn: on } : window
}
