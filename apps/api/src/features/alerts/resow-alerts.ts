import { listAlertsUnsown, sowDue } from '@meridian/db/repositories'
import { type Resow, resowAtOnce } from '../../resow.ts'
import { listStepsLeft } from './steps-left.ts'

/** Has the worker look again at open alerts it does not know of; those that take no further step stay out. */
export const resowAlerts: Resow = async (ctx, after) => {
  const { organizationId } = ctx.actor
  const page = { after, limit: resowAtOnce }
  const alerts = await listAlertsUnsown(ctx.tx, organizationId, page)
  const rows = alerts.flatMap((alert) => {
    const [next] = listStepsLeft(ctx, alert)
    return next ? [{ organizationId, kind: 'alert' as const, ref: alert.id, dueAt: next.at }] : []
  })
  await sowDue(ctx.tx, rows)
  return alerts[resowAtOnce - 1]?.id ?? null
}
