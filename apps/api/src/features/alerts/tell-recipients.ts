import { type Alert, writeRecipients } from '@meridian/db/repositories'
import { recipientsFor } from '@meridian/domain/alerts'
import { queueNotices } from '../../care/queue-notices.ts'
import { getRoutingPeople } from '../../care/routing-people.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { toldAs } from './told-as.ts'

type Told = Pick<Alert, 'organizationId' | 'id' | 'rule' | 'tier' | 'raisedAt'>

/** Writes whom the alert is for by the care team of now, and answers who of them is new to it. */
export async function tellRecipients(
  ctx: UseCaseContext,
  alert: Told & Pick<Alert, 'patientId' | 'owners' | 'also'>,
): Promise<string[]> {
  const routing = recipientsFor(alert, await getRoutingPeople(ctx, alert.patientId))
  if (routing.status === 'nobody_configured') return []
  const { recipients } = routing
  return tell(
    ctx,
    alert,
    recipients.map((recipient) => ({ userId: recipient.userId, toldAs: toldAs(recipient) })),
  )
}

/** Tells these people of the alert, by e-mail too as its rule says; answers who was not told before. */
export async function tell(
  ctx: UseCaseContext,
  alert: Told,
  people: readonly { readonly userId: string; readonly toldAs: string }[],
): Promise<string[]> {
  const rows = people.map((person) => ({ ...person, toldAt: ctx.now }))
  const told = await writeRecipients(ctx.tx, alert, rows)
  await queueNotices(ctx, alert, told)
  return told
}
