/** How long an owner has to acknowledge; `minutes` run on the wall clock, the others on the clinic's calendar. */
export interface AckWithin {
  readonly unit: 'minutes' | 'working_hours' | 'working_days'
  readonly amount: number
}

/** Elapsed minutes, day and night. */
export function minutes(amount: number): AckWithin {
  return { unit: 'minutes', amount }
}

/** Hours during which the clinic is open. */
export function workingHours(amount: number): AckWithin {
  return { unit: 'working_hours', amount }
}

/** Days on which the clinic opens, the day of the alert not counted: 1 is the next working day. */
export function workingDays(amount: number): AckWithin {
  return { unit: 'working_days', amount }
}
