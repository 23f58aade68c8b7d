import { type CallAttempt, listCallAttempts } from '@meridian/db/repositories'
import { addDays, startOfDay } from '@meridian/domain'
import { assertMay } from '../../access.ts'
import { getCallList } from '../../care/call-list.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** How many days back tries are shown. */
const shownFor = 30

/** The admin's call list, how to reach each patient, and what came of the calls so far. */
export async function listCalls(ctx: UseCaseContext) {
  assertMay(ctx, 'calls.read')
  const list = await getCallList(ctx)
  const patients = [...list.urgent, ...list.silent, ...list.rows]
  const patientIds = [...new Set(patients.map(({ patientId }) => patientId))]
  const since = startOfDay(addDays(ctx.today, -shownFor), ctx.clinic.timeZone)
  const tries: CallAttempt[] =
    patientIds.length > 0
      ? await listCallAttempts(ctx.tx, ctx.actor.organizationId, { patientIds, since })
      : []
  return { ...list, tries }
}
