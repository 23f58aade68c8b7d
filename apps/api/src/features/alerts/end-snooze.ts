import { amendAlert } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { type AlertRefInput, isUnsettled } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../../use-case.ts'
import { getAlertToChange } from './get-alert-to-change.ts'
import { nameInEvents } from './name-in-events.ts'

/** Brings back now what was put off. */
export async function endSnooze(
  ctx: UseCaseContext,
  input: AlertRefInput,
): Promise<{ version: number }> {
  const alert = await getAlertToChange(ctx, input)
  if (!isUnsettled(alert.state)) throw new Conflict('alert_already_settled')
  if (alert.snoozedUntil === null) throw new Conflict('alert_not_snoozed')
  const version = await amendAlert(ctx.tx, alert, { snoozedUntil: null })
  ctx.recordEvent({
    kind: 'alert.snooze_ended',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule) },
  })
  return { version }
}
