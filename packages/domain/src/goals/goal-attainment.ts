import * as z from 'zod'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { entryIdSchema } from '../shared/ids.ts'
import { safeLine } from '../shared/text.ts'

/** How far a goal was attained; 0 is what was agreed. */
export const attainmentLevels = [-2, -1, 0, 1, 2] as const
export type AttainmentLevel = (typeof attainmentLevels)[number]

/** What each level means. */
export const attainmentLabels: Readonly<Record<AttainmentLevel, string>> = {
  [-2]: 'Much less than expected',
  [-1]: 'Less than expected',
  0: 'As expected',
  1: 'More than expected',
  2: 'Much more than expected',
}

const levelSchema = z.union([
  z.literal(-2),
  z.literal(-1),
  z.literal(0),
  z.literal(1),
  z.literal(2),
])

/** Progress on one goal on a date. */
export const goalProgressSchema = z.strictObject({
  goalId: entryIdSchema,
  on: calendarDateSchema,
  attainment: levelSchema,
})
export type GoalProgress = z.infer<typeof goalProgressSchema>

/** A functional goal in the patient's own words, with what would count as expected. */
export const functionalGoalSchema = z.strictObject({
  activity: safeLine(200),
  expected: safeLine(300),
  startLevel: levelSchema.refine((level) => level < 0, { error: 'goal_reached_already' }),
  agreedOn: calendarDateSchema,
  /** Items of the plan that work towards it. */
  planItemIds: z.array(entryIdSchema).max(20),
})
export type FunctionalGoal = z.infer<typeof functionalGoalSchema>

/** True when what was agreed has been attained, or more. */
export function isGoalReached(attainment: AttainmentLevel): boolean {
  return attainment >= 0
}

/** The latest progress on each goal on or before a date, by goal; of one date the later entry counts. */
export function listLatestProgress(entries: readonly GoalProgress[], on: string): GoalProgress[] {
  const latest = new Map<string, GoalProgress>()
  for (const entry of entries) {
    const known = latest.get(entry.goalId)
    if (entry.on <= on && (known === undefined || known.on <= entry.on)) {
      latest.set(entry.goalId, entry)
    }
  }
  return [...latest.values()]
}
