import { type Alert, amendAlert, listRecipients } from '@meridian/db/repositories'
import { type AlertFinding, changeAlert } from '@meridian/domain/alerts'
import { queueNotices } from '../../care/queue-notices.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { escalateAlert } from './escalate-alert.ts'
import { nameInEvents } from './name-in-events.ts'
import { tellRecipients } from './tell-recipients.ts'

/**
 * A graver answer in the record an open alert rests on, a higher dose, or a further agent: it is added to
 * what the alert fired on, nobody has seen it yet, and its clock of escalation runs on from when it was
 * raised, so that steps whose moment has passed are taken at once. Who was told is written to once more.
 */
export async function tellAgain(
  ctx: UseCaseContext,
  alert: Alert,
  finding: AlertFinding,
): Promise<void> {
  const change = changeAlert({ tier: alert.tier, state: alert.state }, { kind: 'tell_again' })
  if (!change.ok) return
  const again = {
    state: change.state,
    acknowledgedBy: null,
    acknowledgedAt: null,
    takenBy: null,
    takenAt: null,
    snoozedUntil: null,
    records: [...new Set([...alert.records, ...finding.records])],
    levels: { ...alert.levels, ...finding.levels },
    parts: [...alert.parts, ...finding.parts.filter((part) => !isAmong(part, alert.parts))],
  }
  const version = await amendAlert(ctx.tx, alert, again)
  ctx.recordEvent({
    kind: 'alert.told_again',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule) },
  })
  const told = { ...alert, ...again, version }
  const before = await listRecipients(ctx.tx, alert.organizationId, [alert.id])
  await tellRecipients(ctx, told)
  await queueNotices(
    ctx,
    told,
    before.map(({ userId }) => userId),
    version,
  )
  await escalateAlert(ctx, told)
}

function isAmong(part: Alert['parts'][number], parts: Alert['parts']): boolean {
  const text = JSON.stringify(part)
  return parts.some((other) => JSON.stringify(other) === text)
}
