import { amendAlert } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { changeAlert, type SnoozeAlertInput } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../../use-case.ts'
import { getAlertToChange } from './get-alert-to-change.ts'
import { nameInEvents } from './name-in-events.ts'

/** Puts an alert off until a day within a week; never a T1. Its clock of acknowledgement runs on. */
export async function snoozeAlert(
  ctx: UseCaseContext,
  input: SnoozeAlertInput,
): Promise<{ version: number }> {
  const alert = await getAlertToChange(ctx, input)
  const { until } = input
  const change = changeAlert(alert, { kind: 'snooze', on: ctx.today, until })
  if (!change.ok) throw new Conflict(`alert_${change.reason}`)
  const version = await amendAlert(ctx.tx, alert, { snoozedUntil: until })
  ctx.recordEvent({
    kind: 'alert.snoozed',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule), until },
  })
  return { version }
}
