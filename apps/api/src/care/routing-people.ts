import { listActiveMembers, listTeam } from '@meridian/db/repositories'
import type { RoutingPeople } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../use-case.ts'

const roleOf = {
  acupuncture: 'acupuncturist',
  psychology: 'psychologist',
  physiotherapy: 'physiotherapist',
} as const

/** Whom an alert about the patient may go to today: the care team, the admins, the clinic's on-call. */
export async function getRoutingPeople(
  ctx: UseCaseContext,
  patientId: string,
): Promise<RoutingPeople> {
  const { organizationId } = ctx.actor
  const team = await listTeam(ctx.tx, { organizationId, patientId })
  const members = await listActiveMembers(ctx.tx, organizationId)
  const { onCallUserId } = ctx.clinic
  return {
    careTeam: {
      members: team.map(({ userId, discipline }) => ({ userId, role: roleOf[discipline] })),
      coordinatorId: team.find(({ isCoordinator }) => isCoordinator)?.userId ?? null,
      adminIds: members.filter(({ roles }) => roles.includes('admin')).map(({ userId }) => userId),
    },
    cover: { on: ctx.today, absences: [] },
    onCall: onCallUserId === null ? [] : [onCallUserId],
  }
}
