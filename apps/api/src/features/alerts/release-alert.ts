import { amendAlert } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { type AlertRefInput, changeAlert } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../../use-case.ts'
import { getAlertToChange } from './get-alert-to-change.ts'
import { nameInEvents } from './name-in-events.ts'

/** Nobody works on it any more; that it was seen stays. */
export async function releaseAlert(
  ctx: UseCaseContext,
  input: AlertRefInput,
): Promise<{ version: number }> {
  const alert = await getAlertToChange(ctx, input)
  const change = changeAlert(alert, { kind: 'release' })
  if (!change.ok) throw new Conflict(`alert_${change.reason}`)
  const version = await amendAlert(ctx.tx, alert, {
    state: change.state,
    takenBy: null,
    takenAt: null,
  })
  ctx.recordEvent({
    kind: 'alert.released',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule) },
  })
  return { version }
}
