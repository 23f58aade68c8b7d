import { findDelivery, reviveDelivery, writeDue } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { DeliveryRefInput } from '@meridian/domain/accounts'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Has a message that was given up sent after all, if it is still needed. */
export async function retryDelivery(
  ctx: UseCaseContext,
  { deliveryId }: DeliveryRefInput,
): Promise<{ deliveryId: string }> {
  assertMay(ctx, 'deliveries.manage')
  const { organizationId } = ctx.actor
  const key = { organizationId, deliveryId }
  if (!(await findDelivery(ctx.tx, key))) throw new NotFound('delivery')
  if (!(await reviveDelivery(ctx.tx, key))) throw new Conflict('delivery_not_given_up')
  await writeDue(ctx.tx, { organizationId, kind: 'delivery', ref: deliveryId }, ctx.now)
  ctx.recordEvent({ kind: 'delivery.retried', subjectId: deliveryId, payload: {} })
  return { deliveryId }
}
