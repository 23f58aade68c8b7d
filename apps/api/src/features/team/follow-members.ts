import type { EventRow } from '@meridian/db/events'
import { endAssignments, listAssignmentsOf } from '@meridian/db/repositories'
import { type Discipline, disciplinesOf } from '@meridian/domain/access'
import type { PayloadOf } from '@meridian/domain/timeline'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assignTo } from './assign.ts'

/** A clinician who registers a patient joins the care team; a physician coordinates it. */
export async function joinOwnPatient(ctx: UseCaseContext, event: EventRow): Promise<void> {
  if (ctx.actor.kind !== 'member' || event.patientId === null) return
  const [discipline] = disciplinesOf(ctx.actor.roles)
  if (!discipline) return
  await assignTo(ctx, {
    patientId: event.patientId,
    userId: getMember(ctx).userId,
    discipline,
    coordinator: discipline === 'acupuncture',
  })
}

/** Somebody who left the clinic is on no care team any more. */
export async function leaveAllTeams(ctx: UseCaseContext, event: EventRow): Promise<void> {
  await leaveTeams(ctx, event, () => true)
}

/** Somebody who no longer works in a discipline leaves the teams where they did. */
export async function leaveLostDisciplines(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { to } = event.payload as PayloadOf<'member.roles_changed'>
  const kept = disciplinesOf(to)
  await leaveTeams(ctx, event, (discipline) => !kept.includes(discipline))
}

async function leaveTeams(
  ctx: UseCaseContext,
  event: EventRow,
  isLeft: (discipline: Discipline) => boolean,
) {
  const userId = event.subjectId
  if (userId === null) return
  const { organizationId } = ctx.actor
  const all = await listAssignmentsOf(ctx.tx, organizationId, userId)
  const left = all.filter(({ discipline }) => isLeft(discipline))
  const ids = left.map(({ id }) => id)
  await endAssignments(ctx.tx, organizationId, { ids, endedAt: ctx.now })
  for (const { patientId, discipline } of left) {
    ctx.recordEvent({
      kind: 'team.ended',
      patientId,
      subjectId: userId,
      payload: { userId, discipline },
    })
  }
}
