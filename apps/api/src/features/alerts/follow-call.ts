import type { EventRow } from '@meridian/db/events'
import {
  type Alert,
  amendAlert,
  listCallAttempts,
  listUnsettledAlerts,
} from '@meridian/db/repositories'
import { isInVain, triesBeforeHandOver } from '@meridian/domain/calls'
import type { PayloadOf } from '@meridian/domain/timeline'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { handOver } from './escalate-alert.ts'
import { nameInEvents } from './name-in-events.ts'
import { stopEscalation } from './stop-escalation.ts'

/**
 * What a call makes of the alert about a patient's silence (reference §5): reached, it is resolved as
 * contacted; after the third try in vain it goes to the coordinator.
 */
export async function followCall(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { patientId } = event
  if (patientId === null) return
  const { organizationId } = ctx.actor
  const open = await listUnsettledAlerts(ctx.tx, { organizationId, patientId })
  const alert = open.find(({ rule }) => rule === 'NOCONTACT')
  if (!alert) return
  const { outcome } = event.payload as PayloadOf<'call.logged'>
  if (outcome === 'reached') return settle(ctx, alert)
  const calls = await listCallAttempts(ctx.tx, organizationId, {
    patientIds: [patientId],
    since: alert.raisedAt,
  })
  const inVain = calls.filter((call) => isInVain(call.outcome)).length
  if (inVain >= triesBeforeHandOver) await handOver(ctx, alert)
}

async function settle(ctx: UseCaseContext, alert: Alert) {
  const { userId } = getMember(ctx)
  const seen = alert.state === 'open' ? { acknowledgedBy: userId, acknowledgedAt: ctx.now } : {}
  await amendAlert(ctx.tx, alert, {
    ...seen,
    state: 'resolved',
    resolvedBy: userId,
    resolvedAt: ctx.now,
    outcome: 'contacted',
  })
  await stopEscalation(ctx, alert)
  ctx.recordEvent({
    kind: 'alert.resolved',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule), outcome: 'contacted' },
  })
}
