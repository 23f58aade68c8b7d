import { type Alert, findSilence, writeDue } from '@meridian/db/repositories'
import { addDays, type CalendarDate, dateAt, startOfDay } from '@meridian/domain'
import {
  alertRules,
  type ContactFact,
  coolDownDaysOf,
  dedupeKeyOf,
  isUnsettled,
} from '@meridian/domain/alerts'
import { contactOf, getSilenceDate } from '../../care/contact.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * Says when to look next at whether a patient has gone silent: the day on which silence reaches the figure
 * of the phase, or later while the alert of an earlier silence still holds. Never while that alert is open,
 * nor while the episode does not run.
 */
export async function dateSilence(ctx: UseCaseContext, patientId: string): Promise<void> {
  dateBy(ctx, patientId, await readSilence(ctx, patientId))
}

/** When the patient was last heard of, and the alert last raised about their silence. */
type Silence = Awaited<ReturnType<typeof findSilence>>

/** Reads what silence is dated by. */
export function readSilence(ctx: UseCaseContext, patientId: string): Promise<Silence> {
  const { organizationId } = ctx.actor
  const dedupeKey = dedupeKeyOf('NOCONTACT', patientId, 'no_contact')
  return findSilence(ctx.tx, { organizationId, patientId, today: ctx.today, dedupeKey })
}

/** Dates silence by what was read. */
export function dateBy(ctx: UseCaseContext, patientId: string, { moments, alert }: Silence): void {
  const { organizationId } = ctx.actor
  const contact = moments && contactOf(moments, ctx)
  const next = nextLook(ctx, contact, alert)
  const at = next === null ? null : startOfDay(next, ctx.clinic.timeZone)
  const key = { organizationId, kind: 'contact', ref: patientId } as const
  ctx.writeLast(() => writeDue(ctx.tx, key, at))
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
