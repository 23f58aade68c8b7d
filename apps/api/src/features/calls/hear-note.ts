import type { EventRow } from '@meridian/db/events'
import { isUnsettled } from '@meridian/domain/alerts'
import { contactTemplateIds } from '@meridian/domain/notes'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'
import { dateBy, readSilence } from './date-silence.ts'

/**
 * A signed note about a contact ends the silence somebody is being told of, which the alert rules then look
 * at; any other note only dates the silence anew.
 */
export async function hearNote(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { patientId } = event
  if (patientId === null) return
  const silence = await readSilence(ctx, patientId)
  const { template } = event.payload as PayloadOf<'note.signed'>
  const { alert } = silence
  if (alert && isUnsettled(alert.state) && contactTemplateIds.includes(template)) {
    ctx.recordEvent({ kind: 'contact.heard', patientId, subjectId: alert.id, payload: {} })
  } else {
    dateBy(ctx, patientId, silence)
  }
}
