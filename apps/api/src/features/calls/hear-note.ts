import type { EventRow } from '@meridian/db/events'
import { findLatestAlert } from '@meridian/db/repositories'
import { isUnsettled } from '@meridian/domain/alerts'
import { contactTemplateIds } from '@meridian/domain/notes'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'
import { noContactKey } from './date-silence.ts'

/** A signed note about a contact ends the silence somebody is being told of. */
export async function hearNote(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { patientId } = event
  const { template } = event.payload as PayloadOf<'note.signed'>
  if (patientId === null || !contactTemplateIds.includes(template)) return
  const alert = await findLatestAlert(ctx.tx, ctx.actor.organizationId, noContactKey(patientId))
  if (!alert || !isUnsettled(alert.state)) return
  ctx.recordEvent({ kind: 'contact.heard', patientId, subjectId: alert.id, payload: {} })
}
