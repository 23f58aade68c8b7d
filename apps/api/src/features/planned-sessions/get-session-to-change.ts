import { findSessionForUpdate, type PlannedSession } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import { assertMayFor, type PatientStanding } from '../../access.ts'
import { assertFresh, type UseCaseContext } from '../../use-case.ts'

/** The session, locked, for the care team of its patient, when the version sent is the stored one. */
export async function getSessionToChange(
  ctx: UseCaseContext,
  { plannedSessionId, version }: { plannedSessionId: string; version: number },
): Promise<{ session: PlannedSession; standing: PatientStanding }> {
  const { organizationId } = ctx.actor
  const session = await findSessionForUpdate(ctx.tx, {
    organizationId,
    sessionId: plannedSessionId,
  })
  if (!session) throw new NotFound('planned_session')
  const standing = await assertMayFor(ctx, 'record.write', session.patientId)
  assertFresh(session.version, version)
  return { session, standing }
}
