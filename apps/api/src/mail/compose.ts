import { type Delivery, findDigestWish } from '@meridian/db/repositories'
import { startOfDay } from '@meridian/domain'
import { clinicCalendarOf, whenOpen } from '@meridian/domain/alerts'
import { countDigest } from '../care/digest-counts.ts'
import { whenToNotify } from '../care/queue-notices.ts'
import type { UseCaseContext } from '../use-case.ts'
import { digestMail } from './digest-mail.ts'
import type { Mail } from './mailer.ts'
import { noticeMail } from './notice-mail.ts'

/** A message to be sent, and the id its Message-ID is made of. */
interface ToSend {
  readonly delivery: Delivery
  readonly id: string
  readonly publicUrl: string
}

/** The message as it has to go now, or when to ask again; null when nobody needs it any more. */
export async function whatToSend(
  ctx: UseCaseContext,
  message: ToSend,
): Promise<{ readonly mail: Mail } | { readonly wait: string } | null> {
  if (message.delivery.memberStatus !== 'active') return null
  return message.delivery.kind === 'notice' ? notice(ctx, message) : digest(ctx, message)
}

/** What somebody has seen meanwhile is not told; what was put off, and T2 in a closed clinic, waits. */
function notice(ctx: UseCaseContext, { delivery, id, publicUrl: url }: ToSend) {
  const { alertState, tier, snoozedUntil, email: to } = delivery
  if (alertState !== 'open' || tier === null) return null
  const { timeZone } = ctx.clinic
  const wait =
    snoozedUntil !== null && snoozedUntil > ctx.today
      ? whenOpen(startOfDay(snoozedUntil, timeZone), clinicCalendarOf(ctx.clinic))
      : whenToNotify(ctx, tier)
  return wait > ctx.now ? { wait } : { mail: noticeMail({ to, id, url, isUrgent: tier === 'T1' }) }
}

async function digest(ctx: UseCaseContext, { delivery, id, publicUrl: url }: ToSend) {
  const { userId, email: to } = delivery
  const key = { organizationId: ctx.actor.organizationId, userId }
  if (!(await findDigestWish(ctx.tx, key))) return null
  const counts = await countDigest(ctx, userId)
  if (counts.reassessments + counts.signals === 0) return null
  return { mail: digestMail({ to, id, url, counts }) }
}
