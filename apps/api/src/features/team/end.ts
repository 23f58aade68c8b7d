import { endAssignments, listTeam } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { EndTeamInput } from '@meridian/domain/patients'
import { assertMayFor } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Takes somebody off the patient's care team; what they wrote stays. */
export async function endTeamMember(
  ctx: UseCaseContext,
  { patientId, userId }: EndTeamInput,
): Promise<Record<never, never>> {
  await assertMayFor(ctx, 'team.assign', patientId)
  const { organizationId } = ctx.actor
  const team = await listTeam(ctx.tx, { organizationId, patientId })
  const row = team.find((member) => member.userId === userId)
  if (!row) throw new NotFound('team_member')
  await endAssignments(ctx.tx, organizationId, { ids: [row.id], endedAt: ctx.now })
  ctx.recordEvent({
    kind: 'team.ended',
    patientId,
    subjectId: userId,
    payload: { userId, discipline: row.discipline },
  })
  return {}
}
