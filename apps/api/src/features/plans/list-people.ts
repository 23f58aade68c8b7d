import { listMemberships } from '@meridian/db/repositories'
import { isClinician } from '@meridian/domain/access'
import type { UseCaseContext } from '../../use-case.ts'

/** Somebody a plan may name. */
export interface PlanPerson {
  readonly userId: string
  readonly name: string
  readonly isActive: boolean
  /** May be given items: a clinician who works here now. */
  readonly treats: boolean
}

/** Everybody a plan of this clinic may name, those who left included. */
export async function listPeople(ctx: UseCaseContext): Promise<PlanPerson[]> {
  const members = await listMemberships(ctx.tx, ctx.actor.organizationId)
  return members.map(({ userId, displayName, status, roles }) => ({
    userId,
    name: displayName,
    isActive: status === 'active',
    treats: status === 'active' && isClinician(roles),
  }))
}
