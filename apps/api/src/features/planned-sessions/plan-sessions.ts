import { type Episode, findEpisode, writeSessions } from '@meridian/db/repositories'
import { type CalendarDate, Conflict, Invalid, NotFound } from '@meridian/domain'
import {
  listSeriesDates,
  mostSessionsAtOnce,
  type PlanSessionsInput,
} from '@meridian/domain/planned-sessions'
import { assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assertDays, assertTreats, listOverlaps } from './check-place.ts'

/** What was planned, the days left out because the clinic is closed, and where somebody is double-booked. */
export interface PlannedSeries {
  readonly dates: readonly CalendarDate[]
  readonly skipped: readonly CalendarDate[]
  readonly overlaps: readonly { readonly on: CalendarDate; readonly time: string }[]
}

/**
 * Plans one session or a whole series at once. Holidays are left out and named; an overlap is told, not
 * refused. Nothing is planned in an episode that is paused or over.
 */
export async function planSessions(
  ctx: UseCaseContext,
  input: PlanSessionsInput,
): Promise<PlannedSeries> {
  await assertMayFor(ctx, 'record.write', input.patientId)
  const episode = await getRunningEpisode(ctx, input.patientId)
  const { dates, skipped } = chooseDates(ctx, input, episode)
  await assertTreats(ctx, input)
  const { time, minutes, withUserId } = input
  const places = dates.map((on) => ({ on, time, minutes }))
  const overlaps = await listOverlaps(ctx, places, { withUserId, except: [] })
  await writePlanned(ctx, { input, episode, dates })
  return { dates, skipped, overlaps }
}

async function getRunningEpisode(ctx: UseCaseContext, patientId: string): Promise<Episode> {
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) throw new NotFound('episode')
  const { status } = episode
  if (status === 'paused' || status === 'discharged') throw new Conflict(`episode_${status}`)
  return episode
}

function chooseDates(
  ctx: UseCaseContext,
  { on, series }: PlanSessionsInput,
  { referredOn }: Episode,
) {
  const { holidays } = ctx.clinic
  if (series === null && holidays.includes(on)) throw new Invalid({ on: 'date_is_holiday' })
  const chosen = series ? listSeriesDates(on, series, holidays) : { dates: [on], skipped: [] }
  const first = chosen.dates[0]
  const last = chosen.dates.at(-1)
  if (first === undefined || last === undefined) throw new Invalid({ series: 'no_session_left' })
  if (chosen.dates.length > mostSessionsAtOnce) throw new Invalid({ series: 'too_many_sessions' })
  assertDays(ctx, { first, last, referredOn })
  return { ...chosen, first, last }
}

async function writePlanned(
  ctx: UseCaseContext,
  of: { input: PlanSessionsInput; episode: Episode; dates: readonly CalendarDate[] },
) {
  const { organizationId, userId } = getMember(ctx)
  const { patientId, discipline, time, minutes, withUserId } = of.input
  const seriesId = ctx.newId()
  const rows = of.dates.map((on) => ({
    organizationId,
    id: ctx.newId(),
    patientId,
    episodeId: of.episode.id,
    seriesId,
    discipline,
    on,
    time,
    minutes,
    withUserId,
    state: 'planned' as const,
    changedBy: userId,
    changedAt: ctx.now,
    version: 1,
  }))
  await writeSessions(ctx.tx, rows)
  const [on = of.input.on] = of.dates
  ctx.recordEvent({
    kind: 'planned_session.planned',
    patientId,
    subjectId: seriesId,
    discipline,
    payload: { discipline, on, time, count: rows.length, until: of.dates.at(-1) ?? on },
  })
}
