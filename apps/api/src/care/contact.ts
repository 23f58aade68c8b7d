import { type ContactMoments, findContactMoments } from '@meridian/db/repositories'
import { type CalendarDate, dateAt } from '@meridian/domain'
import {
  alertRules,
  type ContactFact,
  type ContactFigures,
  findSilenceDate,
  thresholdsOf,
} from '@meridian/domain/alerts'
import type { UseCaseContext } from '../use-case.ts'

/** When the patient was last heard of, on the clinic's calendar; undefined before day 0. */
export async function findContact(
  ctx: UseCaseContext,
  patientId: string,
): Promise<ContactFact | undefined> {
  const { organizationId } = ctx.actor
  const moments = await findContactMoments(ctx.tx, { organizationId, patientId }, ctx.today)
  return moments && contactOf(moments, ctx)
}

/** The same of moments that are there already. */
export function contactOf(
  { status, dayZero, phase, resumedOn, sessionOn, noteAt, formOn }: ContactMoments,
  { clinic, today }: UseCaseContext,
): ContactFact | undefined {
  if (dayZero === null || phase === null) return undefined
  const notedOn = noteAt === null ? null : dateAt(noteAt, clinic.timeZone)
  const contactOn = latest(sessionOn, notedOn)
  return {
    since: latest(dayZero, resumedOn) ?? dayZero,
    phase,
    isActive: status === 'active',
    ...(contactOn !== null && contactOn <= today ? { lastContactOn: contactOn } : {}),
    ...(formOn === null ? {} : { lastFormOn: formOn }),
  }
}

function latest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** The date on which the patient's silence reaches the figure of the phase. */
export function getSilenceDate(contact: ContactFact): CalendarDate {
  const figures = thresholdsOf(alertRules.NOCONTACT) as unknown as ContactFigures
  return findSilenceDate(contact, figures)
}
