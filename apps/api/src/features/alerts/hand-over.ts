import type { EventRow } from '@meridian/db/events'
import { type Alert, listAlertsTold } from '@meridian/db/repositories'
import { findPresent } from '@meridian/domain/alerts'
import type { PayloadOf } from '@meridian/domain/timeline'
import { listAbsencesToday } from '../../care/absences-today.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { nameInEvents } from './name-in-events.ts'
import { tell, tellRecipients } from './tell-recipients.ts'

/**
 * When somebody's absence begins, what waits with them also goes to whoever covers; without a cover, to
 * whom it would be routed today. Nobody is told twice.
 */
export async function handOver(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { userId } = event.payload as PayloadOf<'absence.begun'>
  const absences = await listAbsencesToday(ctx)
  const cover = findPresent(userId, { on: ctx.today, absences })
  if (cover === userId) return
  const waiting = await listAlertsTold(ctx.tx, ctx.actor.organizationId, userId)
  for (const { alert, toldAs } of waiting) {
    if (!waitsWith(alert, userId)) continue
    const told =
      cover === null
        ? await tellRecipients(ctx, alert)
        : await tell(ctx, alert, [{ userId: cover, toldAs }])
    if (told.length > 0) recordHandOver(ctx, alert, userId)
  }
}

/** Nobody has seen it yet, or only the person who is away works on it. */
function waitsWith({ state, acknowledgedBy, takenBy }: Alert, userId: string): boolean {
  return state === 'open' || (takenBy ?? acknowledgedBy) === userId
}

function recordHandOver(ctx: UseCaseContext, { id, patientId, rule }: Alert, absentId: string) {
  ctx.recordEvent({
    kind: 'alert.handed_over',
    patientId,
    subjectId: id,
    payload: { rule: nameInEvents(rule), absentId },
  })
}
