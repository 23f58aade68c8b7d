import { type Alert, findLatestAlert, writeDue } from '@meridian/db/repositories'
import { addDays, type CalendarDate, dateAt, startOfDay } from '@meridian/domain'
import {
  alertRules,
  type ContactFact,
  coolDownDaysOf,
  dedupeKeyOf,
  isUnsettled,
} from '@meridian/domain/alerts'
import { findContact, getSilenceDate } from '../../care/contact.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * Says when to look next at whether a patient has gone silent: the day on which silence reaches the figure
 * of the phase, or later while the alert of an earlier silence still holds. Never while that alert is open,
 * nor while the episode does not run.
 */
export async function dateSilence(ctx: UseCaseContext, patientId: string): Promise<void> {
  const { organizationId } = ctx.actor
  const [contact, alert] = await Promise.all([
    findContact(ctx, patientId),
    findLatestAlert(ctx.tx, organizationId, noContactKey(patientId)),
  ])
  const next = nextLook(ctx, contact, alert)
  const at = next === null ? null : startOfDay(next, ctx.clinic.timeZone)
  const key = { organizationId, kind: 'contact', ref: patientId } as const
  ctx.writeLast(() => writeDue(ctx.tx, key, at))
}

/** The key of the one alert about a patient's silence. */
export function noContactKey(patientId: string): string {
  return dedupeKeyOf('NOCONTACT', patientId, 'no_contact')
}

function nextLook(
  ctx: UseCaseContext,
  contact: ContactFact | undefined,
  alert: Alert | undefined,
): CalendarDate | null {
  if (!contact?.isActive || (alert && isUnsettled(alert.state))) return null
  const silentOn = getSilenceDate(contact)
  // One whose ground was taken away holds nothing back.
  const isHeld = alert !== undefined && alert.state !== 'withdrawn'
  const heldUntil = isHeld ? endOfCoolDown(ctx, alert) : silentOn
  const tomorrow = addDays(ctx.today, 1)
  return [silentOn, heldUntil, tomorrow].sort().at(-1) ?? tomorrow
}

function endOfCoolDown({ clinic }: UseCaseContext, { raisedAt, tier }: Alert): CalendarDate {
  return addDays(dateAt(raisedAt, clinic.timeZone), coolDownDaysOf(tier, alertRules.NOCONTACT))
}
