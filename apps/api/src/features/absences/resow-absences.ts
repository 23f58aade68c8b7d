import { listAbsences, sowDue } from '@meridian/db/repositories'
import { startOfDay } from '@meridian/domain'
import type { Resow } from '../../resow.ts'

/** Has the worker look at every absence still ahead on its first day; a clinic has a handful. */
export const resowAbsences: Resow = async (ctx) => {
  const { organizationId } = ctx.actor
  const rows = await listAbsences(ctx.tx, organizationId, { since: ctx.today, begunBy: null })
  const ahead = rows.map(({ absence: { id: ref, fromOn } }) => ({
    organizationId,
    kind: 'absence' as const,
    ref,
    dueAt: startOfDay(fromOn, ctx.clinic.timeZone),
  }))
  await sowDue(
    ctx.tx,
    ahead.filter(({ dueAt }) => dueAt > ctx.now),
  )
  return null
}
