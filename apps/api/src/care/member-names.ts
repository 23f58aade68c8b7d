import { listMemberships } from '@meridian/db/repositories'
import type { UseCaseContext } from '../use-case.ts'

/** The clinic's members by id, those who left included. */
export async function listMemberNames(ctx: UseCaseContext): Promise<Map<string, string>> {
  const members = await listMemberships(ctx.tx, ctx.actor.organizationId)
  return new Map(members.map(({ userId, displayName }) => [userId, displayName]))
}
