import * as z from 'zod'
import { defaultCycleRule } from '../protocol/cycle-rule.ts'
import {
  type CycleCount,
  type CycleRecord,
  countCycle,
  type EpisodeClock,
} from '../protocol/index.ts'
import type { CycleClock } from '../reassessment/index.ts'
import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import { idempotencyKeySchema, patientIdSchema } from '../shared/ids.ts'
import { safeLine } from '../shared/text.ts'

const change = {
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  /** Which cycle the screen showed: the answer to somebody who was quicker. */
  number: z.int().positive(),
  reason: safeLine(300, 3),
}

/** The coordinator ends the running cycle before its time. */
export const closeCycleSchema = z.strictObject(change)
export type CloseCycleInput = z.infer<typeof closeCycleSchema>

/** The coordinator begins a further cycle after `number` has ended; it counts from its first session. */
export const openCycleSchema = z.strictObject({
  ...change,
  planned: z
    .int()
    .min(defaultCycleRule.sessions[0], { error: 'sessions_out_of_range' })
    .max(defaultCycleRule.sessions[1], { error: 'sessions_out_of_range' }),
})
export type OpenCycleInput = z.infer<typeof openCycleSchema>

/** A cycle as it is stored; the first one is not, until somebody closes it. */
export interface StoredCycle {
  readonly number: number
  readonly planned: number
  /** The first day whose sessions count. */
  readonly countsFrom: CalendarDate
  readonly closedOn: CalendarDate | null
}

/** A cycle with its sessions; `count` is null while a later one waits for its first session. */
export interface EpisodeCycle {
  readonly number: number
  readonly planned: number
  readonly count: CycleCount | null
  readonly clock: CycleClock | null
}

/**
 * The acupuncture cycles of an episode on `today`: the first from day 0, a later one from its first
 * session (reference §3.1.4). `sessions` are the dates of those that were done.
 */
export function listEpisodeCycles(
  stored: readonly StoredCycle[],
  of: { readonly clock: EpisodeClock; readonly sessions: readonly CalendarDate[] },
  today: CalendarDate,
): EpisodeCycle[] {
  const { clock, sessions } = of
  const first = {
    number: 1,
    planned: defaultCycleRule.target,
    countsFrom: clock.dayZero,
    closedOn: null,
  }
  const known = stored.some(({ number }) => number === 1) ? stored : [first, ...stored]
  const cycles = [...known].sort((one, other) => one.number - other.number)
  return cycles.map((cycle, index) => {
    const until = cycles[index + 1]?.countsFrom
    const own = sessions
      .filter((date) => date >= cycle.countsFrom && (until === undefined || date < until))
      .sort()
    return countOne(cycle, own, { clock, today })
  })
}

/**
 * When the running cycle will have ended if every planned session takes place; null while none runs. Its
 * last day at the latest. Not for a paused episode, whose days stand still. `done` and `planned` are dates of sessions.
 */
export function expectCycleEnd(
  stored: readonly StoredCycle[],
  of: {
    readonly clock: EpisodeClock
    readonly done: readonly CalendarDate[]
    readonly planned: readonly CalendarDate[]
  },
  today: CalendarDate,
): CalendarDate | null {
  const { clock, done, planned } = of
  const running = listEpisodeCycles(stored, { clock, sessions: done }, today).at(-1)?.count
  if (!running || running.endedOn !== null) return null
  const sessions = [...done, ...planned.filter((on) => on >= today)]
  const after = addDays(today, defaultCycleRule.latestDay)
  return listEpisodeCycles(stored, { clock, sessions }, after).at(-1)?.count?.endedOn ?? null
}

function countOne(
  { number, planned, closedOn }: StoredCycle,
  sessions: readonly CalendarDate[],
  on: { readonly clock: EpisodeClock; readonly today: CalendarDate },
): EpisodeCycle {
  const startedOn = number === 1 ? undefined : sessions[0]
  if (number > 1 && startedOn === undefined) return { number, planned, count: null, clock: null }
  const ends = {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(closedOn === null ? {} : { closedOn }),
  }
  const record: CycleRecord = { ...ends, planned, sessions }
  const count = countCycle(record, on)
  const { completedOn } = count
  return { number, planned, count, clock: { ...ends, ...(completedOn ? { completedOn } : {}) } }
}
