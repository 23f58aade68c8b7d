import { listCallAttempts } from '@meridian/db/repositories'
import { addDays, startOfDay } from '@meridian/domain'
import type { ListCallAttemptsInput } from '@meridian/domain/calls'
import { assertMayFor, recordView } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** How many days back calls are shown to the care team. */
const shownFor = 60

/** The calls the clinic has made to a patient of late, the latest first. */
export async function listAttempts(ctx: UseCaseContext, { patientId }: ListCallAttemptsInput) {
  await assertMayFor(ctx, 'record.read', patientId)
  const since = startOfDay(addDays(ctx.today, -shownFor), ctx.clinic.timeZone)
  const key = { patientIds: [patientId], since }
  const rows = await listCallAttempts(ctx.tx, ctx.actor.organizationId, key)
  await recordView(ctx, patientId, 'calls')
  return { rows: rows.map(({ id: callId, patientId: _, ...row }) => ({ callId, ...row })) }
}
