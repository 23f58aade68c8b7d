import {
  endAssignments,
  findMembership,
  findPatientForUpdate,
  listTeam,
  type TeamRow,
  writeAssignment,
} from '@meridian/db/repositories'
import { Conflict, Invalid, NotFound } from '@meridian/domain'
import { type Discipline, disciplinesOf } from '@meridian/domain/access'
import type { AssignTeamInput } from '@meridian/domain/patients'
import { assertMayFor } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * Puts an active clinician on the patient's care team in one of their disciplines, or changes how they
 * stand there. Making somebody the coordinator ends that designation for the one before.
 */
export async function assignTeamMember(
  ctx: UseCaseContext,
  input: AssignTeamInput,
): Promise<Record<never, never>> {
  await assertMayFor(ctx, 'team.assign', input.patientId)
  await assertWorksIn(ctx, input.userId, input.discipline)
  await assignTo(ctx, input)
  return {}
}

async function assertWorksIn(ctx: UseCaseContext, userId: string, discipline: Discipline) {
  const { organizationId } = ctx.actor
  const member = await findMembership(ctx.tx, { organizationId, userId })
  if (!member) throw new NotFound('member')
  if (member.status !== 'active') throw new Conflict('member_deactivated')
  if (!disciplinesOf(member.roles).includes(discipline)) {
    throw new Invalid({ discipline: 'discipline_not_theirs' })
  }
}

type Assignment =
  | Omit<AssignTeamInput, 'idempotencyKey'>
  | {
      patientId: string
      userId: string
      discipline: Discipline
      coordinator: boolean
    }

/** Writes the assignment and its event; the caller has checked who may. */
export async function assignTo(ctx: UseCaseContext, assignment: Assignment): Promise<void> {
  const { organizationId } = ctx.actor
  const { patientId, userId, discipline, coordinator } = assignment
  await findPatientForUpdate(ctx.tx, { organizationId, patientId })
  const team = await listTeam(ctx.tx, { organizationId, patientId })
  const present = team.find((row) => row.userId === userId)
  if (present?.discipline === discipline && present.isCoordinator === coordinator) return
  const previous = coordinator
    ? team.find((row) => row.isCoordinator && row !== present)
    : undefined
  const ended = [present, previous].filter((row): row is TeamRow => row !== undefined)
  const ids = ended.map(({ id }) => id)
  await endAssignments(ctx.tx, organizationId, { ids, endedAt: ctx.now })
  if (previous) await write(ctx, { ...previous, patientId, isCoordinator: false })
  await write(ctx, { patientId, userId, discipline, isCoordinator: coordinator })
  ctx.recordEvent({
    kind: 'team.assigned',
    patientId,
    subjectId: userId,
    payload: { userId, discipline, coordinator },
  })
}

function write(
  ctx: UseCaseContext,
  row: { patientId: string; userId: string; discipline: Discipline; isCoordinator: boolean },
) {
  return writeAssignment(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    patientId: row.patientId,
    userId: row.userId,
    discipline: row.discipline,
    isCoordinator: row.isCoordinator,
    startedAt: ctx.now,
  })
}
