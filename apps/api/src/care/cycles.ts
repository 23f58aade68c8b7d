import { type Episode, listAttendance, listCycles } from '@meridian/db/repositories'
import type { CalendarDate } from '@meridian/domain'
import {
  type EpisodeCycle,
  expectCycleEnd,
  listEpisodeCycles,
} from '@meridian/domain/planned-sessions'
import type { EpisodeClock, Pause } from '@meridian/domain/protocol'
import type { UseCaseContext } from '../use-case.ts'

type OfEpisode = Pick<Episode, 'id' | 'dayZero'>

/** The acupuncture cycles of an episode with the sessions that were done; none before day 0. */
export async function getCycles(
  ctx: UseCaseContext,
  episode: OfEpisode,
  pauses: readonly Pause[],
): Promise<EpisodeCycle[]> {
  const read = await readCycles(ctx, episode, pauses)
  return read ? listEpisodeCycles(read.stored, read, ctx.today) : []
}

/** The cycles, and the day of the first session of any discipline that took place. */
export async function getTreatment(
  ctx: UseCaseContext,
  episode: OfEpisode,
  pauses: readonly Pause[],
): Promise<{ cycles: EpisodeCycle[]; firstOn: CalendarDate | undefined }> {
  const read = await readCycles(ctx, episode, pauses)
  if (!read) return { cycles: [], firstOn: undefined }
  return { cycles: listEpisodeCycles(read.stored, read, ctx.today), firstOn: read.firstOn }
}

/** The cycles, and when the running one will have ended if what is `planned` takes place. */
export async function getCyclesAhead(
  ctx: UseCaseContext,
  episode: OfEpisode,
  { pauses, planned }: { pauses: readonly Pause[]; planned: readonly CalendarDate[] },
): Promise<{ cycles: EpisodeCycle[]; expectedOn: CalendarDate | null }> {
  const read = await readCycles(ctx, episode, pauses)
  if (!read) return { cycles: [], expectedOn: null }
  const { stored, clock, sessions: done } = read
  return {
    cycles: listEpisodeCycles(stored, read, ctx.today),
    expectedOn: expectCycleEnd(stored, { clock, done, planned }, ctx.today),
  }
}

async function readCycles(
  ctx: UseCaseContext,
  { id, dayZero }: OfEpisode,
  pauses: readonly Pause[],
) {
  if (dayZero === null) return null
  const { organizationId } = ctx.actor
  const [attended, stored] = await Promise.all([
    listAttendance(ctx.tx, organizationId, { episodeId: id, until: ctx.today }),
    listCycles(ctx.tx, organizationId, id),
  ])
  const clock: EpisodeClock = { dayZero, pauses }
  const done = attended.filter(({ state }) => state === 'done')
  const sessions = done.filter(({ discipline }) => discipline === 'acupuncture').map(({ on }) => on)
  const [firstOn] = done.map(({ on }) => on).toSorted()
  return { stored, clock, sessions, firstOn }
}
