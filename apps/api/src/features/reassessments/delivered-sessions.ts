import { type Episode, listAttendance } from '@meridian/db/repositories'
import { addDays, type CalendarDate } from '@meridian/domain'
import { type Discipline, disciplines } from '@meridian/domain/access'
import { getTreatment } from '../../care/cycles.ts'
import { getPauses } from '../../care/episode-schedule.ts'
import type { ReadSchedule, ReadSlot } from '../../care/reassessment-parts.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** The sessions that took place since the last reassessment, or since day 0 before the first. */
export interface DeliveredSessions {
  readonly since: CalendarDate | null
  readonly until: CalendarDate
  readonly counts: readonly { readonly discipline: Discipline; readonly done: number }[]
}

/** What was done from the last reassessment before this one up to this one. */
export async function countDelivered(
  ctx: UseCaseContext,
  episode: Episode,
  { entry, read }: { readonly entry: ReadSlot; readonly read: ReadSchedule },
): Promise<DeliveredSessions> {
  const until = lastDayOf(entry, ctx.today)
  const since = findLast(entry, read) ?? episode.dayZero
  const attended = await listAttendance(ctx.tx, ctx.actor.organizationId, {
    episodeId: episode.id,
    until,
  })
  const done = attended.filter(({ on, state }) => {
    return state === 'done' && (since === null || on >= since)
  })
  const counts = disciplines.map((discipline) => ({
    discipline,
    done: done.filter((session) => session.discipline === discipline).length,
  }))
  return { since, until, counts }
}

/** A session on the day of a reassessment counts for what follows it only from the day after. */
function findLast(entry: ReadSlot, { entries }: ReadSchedule): CalendarDate | null {
  const settled = entries
    .filter(({ row, slot }) => row.outcome === 'completed' && slot.dueOn < entry.slot.dueOn)
    .flatMap(({ row }) => row.outcomeOn ?? [])
  const last = settled.toSorted().at(-1)
  return last === undefined ? null : addDays(last, 1)
}

function lastDayOf({ row, slot }: ReadSlot, today: CalendarDate): CalendarDate {
  const end = row.outcomeOn ?? slot.closesOn
  return end < today ? end : today
}

/** The acupuncture cycle that ends at a reassessment, with its sessions; null where none does. */
export async function findEndedCycle(ctx: UseCaseContext, episode: Episode, { slot }: ReadSlot) {
  const key = slot.keys.find((one) => one.startsWith('cycle_end'))
  if (key === undefined) return null
  const number = Number(key.split(':')[1] ?? 1)
  const { cycles } = await getTreatment(ctx, episode, await getPauses(ctx, episode))
  const count = cycles.find((cycle) => cycle.number === number)?.count
  return {
    delivered: count?.delivered ?? 0,
    planned: count?.planned ?? null,
    underDosed: count?.underDosed ?? false,
  }
}
