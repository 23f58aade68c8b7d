import { type Episode, listAttendance, listCycles } from '@meridian/db/repositories'
import type { CalendarDate } from '@meridian/domain'
import {
  type EpisodeCycle,
  expectCycleEnd,
  listEpisodeCycles,
} from '@meridian/domain/planned-sessions'
import type { EpisodeClock, Pause } from '@meridian/domain/protocol'
import type { UseCaseContext } from '../use-case.ts'

/** What took place of the treatment of an episode. */
export interface Treatment {
  /** The acupuncture cycles with the sessions that were done; none before day 0. */
  readonly cycles: readonly EpisodeCycle[]
  /** The day of the first session of any discipline that took place. */
  readonly firstOn: CalendarDate | undefined
  /** When the running cycle will have ended if these acupuncture sessions take place too. */
  expectEnd(planned: readonly CalendarDate[]): CalendarDate | null
}

/** Reads the sessions that took place and counts the cycles they make. */
export async function getTreatment(
  ctx: UseCaseContext,
  { id, dayZero }: Pick<Episode, 'id' | 'dayZero'>,
  pauses: readonly Pause[],
): Promise<Treatment> {
  if (dayZero === null) return { cycles: [], firstOn: undefined, expectEnd: () => null }
  const { organizationId } = ctx.actor
  const [attended, stored] = await Promise.all([
    listAttendance(ctx.tx, organizationId, { episodeId: id, until: ctx.today }),
    listCycles(ctx.tx, organizationId, id),
  ])
  const clock: EpisodeClock = { dayZero, pauses }
  const done = attended.filter(({ state }) => state === 'done')
  const sessions = done.filter(({ discipline }) => discipline === 'acupuncture').map(({ on }) => on)
  return {
    cycles: listEpisodeCycles(stored, { clock, sessions }, ctx.today),
    firstOn: done.map(({ on }) => on).toSorted()[0],
    expectEnd: (planned) => expectCycleEnd(stored, { clock, done: sessions, planned }, ctx.today),
  }
}
