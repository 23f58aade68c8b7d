/** How long an acupuncture cycle is, in completed sessions and in days since it began. */
export interface CycleRule {
  readonly sessions: readonly [number, number]
  readonly target: number
  readonly earliestDay: number
  readonly latestDay: number
}

/** 8–12 sessions, target 12, over weeks 6–10 (reference §3.1.4). */
export const defaultCycleRule: CycleRule = {
  sessions: [8, 12],
  target: 12,
  earliestDay: 42,
  latestDay: 70,
}
