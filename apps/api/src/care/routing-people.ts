import { listActiveMembers, listTeam } from '@meridian/db/repositories'
import type { RoutingPeople } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../use-case.ts'
import { listAbsencesToday } from './absences-today.ts'

const roleOf = {
  acupuncture: 'acupuncturist',
  psychology: 'psychologist',
  physiotherapy: 'physiotherapist',
} as const

/** Whom an alert about the patient may go to today: the care team, the admins, the on-call, and who is away. */
export async function getRoutingPeople(
  ctx: UseCaseContext,
  patientId: string,
): Promise<RoutingPeople> {
  const { organizationId } = ctx.actor
  const [team, members, absences] = await Promise.all([
    listTeam(ctx.tx, { organizationId, patientId }),
    listActiveMembers(ctx.tx, organizationId),
    listAbsencesToday(ctx),
  ])
  const { onCallUserId } = ctx.clinic
  return {
    careTeam: {
      members: team.map(({ userId, discipline }) => ({ userId, role: roleOf[discipline] })),
      coordinatorId: team.find(({ isCoordinator }) => isCoordinator)?.userId ?? null,
      adminIds: members.filter(({ roles }) => roles.includes('admin')).map(({ userId }) => userId),
    },
    cover: { on: ctx.today, absences },
    onCall: onCallUserId === null ? [] : [onCallUserId],
  }
}
