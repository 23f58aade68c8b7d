import { type Alert, writeRecipients } from '@meridian/db/repositories'
import { recipientsFor } from '@meridian/domain/alerts'
import { queueNotices } from '../../care/queue-notices.ts'
import { getRoutingPeople } from '../../care/routing-people.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { toldAs } from './told-as.ts'

/** Writes whom the alert is for by the care team of now; whoever was told already is not told twice. */
export async function tellRecipients(
  ctx: UseCaseContext,
  alert: Pick<Alert, 'id' | 'patientId' | 'rule' | 'tier' | 'owners' | 'also'>,
): Promise<void> {
  const routing = recipientsFor(alert, await getRoutingPeople(ctx, alert.patientId))
  if (routing.status === 'nobody_configured') return
  await writeRecipients(
    ctx.tx,
    routing.recipients.map((recipient) => ({
      organizationId: ctx.actor.organizationId,
      alertId: alert.id,
      userId: recipient.userId,
      toldAs: toldAs(recipient),
      toldAt: ctx.now,
    })),
  )
  await queueNotices(
    ctx,
    alert,
    routing.recipients.map(({ userId }) => userId),
  )
}
