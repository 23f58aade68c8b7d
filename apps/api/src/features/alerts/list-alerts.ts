import { listUnsettledAlerts } from '@meridian/db/repositories'
import { assertMayFor, recordView } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** The alerts of a patient about which somebody still has to do something, gravest and oldest first. */
export async function listAlerts(ctx: UseCaseContext, { patientId }: { patientId: string }) {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const open = await listUnsettledAlerts(ctx.tx, { organizationId, patientId })
  await recordView(ctx, patientId, 'alerts')
  return {
    rows: open
      .map(({ id, rule, tier, state, raisedAt, parts, snoozedUntil }) => ({
        alertId: id,
        rule,
        tier,
        state,
        raisedAt,
        parts,
        snoozedUntil,
      }))
      .toSorted((a, b) => (a.tier + a.raisedAt < b.tier + b.raisedAt ? -1 : 1)),
  }
}
