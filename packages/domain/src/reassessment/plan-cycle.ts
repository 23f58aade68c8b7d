import type { CycleRule } from '../protocol/cycle-rule.ts'
import { dayOfEpisode } from '../protocol/episode-clock.ts'
import type { CycleClock, EpisodeSchedule } from './episode-schedule.ts'
import type { PlannedSlot } from './planned-slot.ts'

/**
 * The reassessment of a cycle: at the session that completes the count but not before the earliest day,
 * when the coordinator closes it, and at the latest day anyway (reference §3.1.4). Until one of them has
 * come, the latest day is only expected.
 */
export function planCycle(
  of: { schedule: EpisodeSchedule; cycle: CycleClock; index: number },
  rule: CycleRule,
): PlannedSlot {
  const { schedule, cycle, index } = of
  const dayOn = (date: string): number => dayOfEpisode(schedule, date)
  const start = cycle.startedOn === undefined ? 0 : dayOn(cycle.startedOn)
  const latest = start + rule.latestDay
  const triggers: number[] = []
  if (cycle.completedOn !== undefined) {
    triggers.push(Math.max(dayOn(cycle.completedOn), start + rule.earliestDay))
  }
  if (cycle.closedOn !== undefined) triggers.push(dayOn(cycle.closedOn))
  return {
    keys: [index === 0 ? 'cycle_end' : `cycle_end:${index + 1}`],
    slot: 'cycle_end',
    mergedFrom: [],
    day: Math.min(latest, ...triggers),
    expected: triggers.length === 0 && dayOn(schedule.today) < latest,
  }
}
