import { listMySessions } from '@meridian/db/repositories'
import { addDays } from '@meridian/domain'
import type { ListDaySessionsInput } from '@meridian/domain/planned-sessions'
import { actorDisciplines, assertMay } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { type SessionView, viewOf } from './list-sessions.ts'

/** How many days a session that nobody marked is still asked about. */
const askedFor = 14

/** A session of mine on a day. */
export interface DaySession extends SessionView {
  readonly patientId: string
  readonly patientName: string
  readonly phase: string | null
  readonly isPaused: boolean
}

/** My sessions of a day by their time, after earlier ones that still wait to be marked. */
export async function listDaySessions(
  ctx: UseCaseContext,
  { on }: ListDaySessionsInput,
): Promise<{ rows: DaySession[] }> {
  assertMay(ctx, 'worklist.read')
  const disciplines = actorDisciplines(ctx)
  if (disciplines.length === 0) return { rows: [] }
  const { organizationId, userId } = getMember(ctx)
  const rows = await listMySessions(ctx.tx, {
    organizationId,
    userId,
    disciplines,
    wholeClinicTeam: ctx.clinic.wholeClinicTeam,
    on,
    openSince: addDays(on, -askedFor),
  })
  return {
    rows: rows.map(({ session, patientName, episodeStatus, phase }) => ({
      ...viewOf(ctx, session, null),
      patientId: session.patientId,
      patientName,
      phase,
      isPaused: episodeStatus === 'paused',
    })),
  }
}
