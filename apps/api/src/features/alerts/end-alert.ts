import { type Alert, amendAlert } from '@meridian/db/repositories'
import { changeAlert } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../../use-case.ts'
import { nameInEvents } from './name-in-events.ts'
import { stopEscalation } from './stop-escalation.ts'

/** Ends an alert because of what happened to its ground; nobody resolved it. A T1 stays open. */
export async function endAlert(
  ctx: UseCaseContext,
  alert: Alert,
  why: 'recorded' | 'superseded' | 'withdrawn',
): Promise<void> {
  const action =
    why === 'withdrawn' ? ({ kind: 'withdraw' } as const) : ({ kind: 'end', outcome: why } as const)
  const change = changeAlert({ tier: alert.tier, state: alert.state }, action)
  if (!change.ok) return
  await amendAlert(ctx.tx, alert, { state: change.state, resolvedAt: ctx.now, outcome: why })
  await stopEscalation(ctx, alert)
  ctx.recordEvent({
    kind: 'alert.resolved',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule), outcome: why },
  })
}
