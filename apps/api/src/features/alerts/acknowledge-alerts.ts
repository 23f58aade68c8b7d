import type { AcknowledgeAlertsInput } from '@meridian/domain/alerts'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { acknowledge } from './acknowledge-alert.ts'
import { getAlertToChange } from './get-alert-to-change.ts'

/**
 * "I have seen these." Never a T1, which is seen one by one; when one of them is refused, nothing happens
 * to any.
 */
export async function acknowledgeAlerts(
  ctx: UseCaseContext,
  { alerts }: AcknowledgeAlertsInput,
): Promise<{ acknowledged: number }> {
  assertMay(ctx, 'worklist.read')
  // In one order, so that two lists that share alerts wait for each other instead of blocking each other.
  const ordered = alerts.toSorted((one, other) => (one.alertId < other.alertId ? -1 : 1))
  for (const ref of ordered) {
    await acknowledge(ctx, await getAlertToChange(ctx, ref), { inBulk: true })
  }
  return { acknowledged: ordered.length }
}
