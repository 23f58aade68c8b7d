import { amendClinic, findClinic } from '@meridian/db/repositories'
import type { UseCaseContext } from '../../use-case.ts'

/** Somebody who no longer treats patients here is not on call either; the clinic then has nobody on call. */
export async function leaveOnCall(ctx: UseCaseContext, userId: string): Promise<void> {
  const { organizationId } = ctx.actor
  const clinic = await findClinic(ctx.tx, organizationId)
  if (clinic?.onCallUserId !== userId) return
  await amendClinic(ctx.tx, organizationId, { onCallUserId: null })
  ctx.recordEvent({ kind: 'settings.changed', payload: { fields: ['onCallUserId'] } })
}
