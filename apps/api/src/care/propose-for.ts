import { listTeam } from '@meridian/db/repositories'
import { entryIdSchema, type UserId, userIdSchema } from '@meridian/domain'
import type { Discipline } from '@meridian/domain/access'
import { type PlanContent, type PredominantMechanism, proposePlan } from '@meridian/domain/plan'
import { multimodalV1 } from '@meridian/domain/protocol'
import { getMember, type UseCaseContext } from '../use-case.ts'

/** The clinic's protocol as a plan for one patient, owned by the care team of now, prescribed by who asks. */
export async function proposeFor(
  ctx: UseCaseContext,
  patientId: string,
  mechanisms: readonly PredominantMechanism[],
): Promise<PlanContent> {
  const team = await listTeam(ctx.tx, { organizationId: ctx.actor.organizationId, patientId })
  const owners: Partial<Record<Discipline, UserId>> = {}
  for (const { discipline, userId } of team) owners[discipline] ??= userIdSchema.parse(userId)
  return proposePlan({
    protocol: multimodalV1,
    mechanisms,
    prescriberId: userIdSchema.parse(getMember(ctx).userId),
    owners,
    newId: () => entryIdSchema.parse(ctx.newId()),
  })
}
