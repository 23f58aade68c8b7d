import {
  type Episode,
  findEpisode,
  listEpisodeSessions,
  type PlannedSession,
} from '@meridian/db/repositories'
import { dateAt } from '@meridian/domain'
import { type ListSessionsInput, refuseUnmark } from '@meridian/domain/planned-sessions'
import { defaultCycleRule } from '@meridian/domain/protocol'
import { assertMayFor, recordView } from '../../access.ts'
import { getTreatment } from '../../care/cycles.ts'
import { getPauses } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** How many past sessions are shown. */
const mostPast = 20

/** A session as a screen shows it. */
export interface SessionView {
  readonly plannedSessionId: string
  readonly version: number
  readonly discipline: PlannedSession['discipline']
  readonly on: string
  readonly time: string
  readonly minutes: number
  readonly withUserId: string | null
  readonly withName: string | null
  readonly state: PlannedSession['state']
  readonly reason: PlannedSession['reason']
  /** True while the mark can be taken back. */
  readonly mayUndo: boolean
}

/** Where a cycle stands: "9 of 8–12 sessions, week 5 of 6–10". */
export interface CycleView {
  readonly number: number
  readonly planned: number
  readonly sessions: readonly [number, number]
  readonly weeks: readonly [number, number]
  readonly delivered: number
  /** Null before the first session of a later cycle. */
  readonly week: number | null
  readonly endedOn: string | null
  /** When the running cycle will have ended as its sessions are planned; null while the episode is paused. */
  readonly expectedOn: string | null
  readonly endedBy: 'completed' | 'closed' | 'latest_day' | null
  readonly underDosed: boolean
}

/** The sessions of the present episode: what lies ahead or waits to be marked, what was, and the cycles. */
export async function listSessions(ctx: UseCaseContext, { patientId }: ListSessionsInput) {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return { isPaused: false, next: [], past: [], counts: [], cycles: [] }
  const rows = await listEpisodeSessions(ctx.tx, organizationId, episode.id)
  const views = rows.map(({ session, withName }) => viewOf(ctx, session, withName))
  const past = views.filter(({ state }) => state !== 'planned')
  await recordView(ctx, patientId, 'sessions')
  return {
    isPaused: episode.status === 'paused',
    next: views.filter(({ state }) => state === 'planned'),
    past: past.toReversed().slice(0, mostPast),
    counts: countByDiscipline(views),
    cycles: await viewCycles(ctx, episode, views),
  }
}

/** A session as screens show it. */
export function viewOf(
  ctx: UseCaseContext,
  session: PlannedSession,
  withName: string | null,
): SessionView {
  const { id, version, discipline, on, time, minutes, withUserId, state, reason } = session
  const markedOn = dateAt(session.changedAt, ctx.clinic.timeZone)
  const mayUndo = refuseUnmark(session, markedOn, ctx.today) === null
  const place = { on, time, minutes, withUserId, withName }
  return { plannedSessionId: id, version, discipline, ...place, state, reason, mayUndo }
}

function countByDiscipline(views: readonly SessionView[]) {
  const disciplines = [...new Set(views.map(({ discipline }) => discipline))]
  return disciplines.map((discipline) => {
    const own = views.filter((view) => view.discipline === discipline)
    const countOf = (...states: string[]) =>
      own.filter(({ state }) => states.includes(state)).length
    return {
      discipline,
      done: countOf('done'),
      missed: countOf('no_show', 'cancelled_by_patient', 'cancelled_by_clinic'),
      planned: countOf('planned'),
    }
  })
}

async function viewCycles(
  ctx: UseCaseContext,
  episode: Episode,
  views: readonly SessionView[],
): Promise<CycleView[]> {
  const { sessions, earliestDay, latestDay } = defaultCycleRule
  const ahead = views.filter(
    ({ discipline, state }) => discipline === 'acupuncture' && state === 'planned',
  )
  const { cycles, expectEnd } = await getTreatment(ctx, episode, await getPauses(ctx, episode))
  const expectedOn = episode.status === 'active' ? expectEnd(ahead.map(({ on }) => on)) : null
  return cycles.map(({ number, planned, count }, index) => ({
    number,
    planned,
    sessions,
    weeks: [earliestDay / 7, latestDay / 7],
    delivered: count?.delivered ?? 0,
    week: count?.week ?? null,
    endedOn: count?.endedOn ?? null,
    expectedOn: index === cycles.length - 1 ? expectedOn : null,
    endedBy: count?.endedBy ?? null,
    underDosed: count?.underDosed ?? false,
  }))
}
