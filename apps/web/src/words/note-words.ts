import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NoteTemplateId } from '@meridian/domain/notes'

/** What a note of each template is called. */
export const nameOfTemplate: Readonly<Record<NoteTemplateId, MessageDescriptor>> = {
  acupuncture_session: msg`Acupuncture session`,
  medical_review: msg`Medical review`,
  cbt_session: msg`CBT session`,
  physio_progress: msg`Physiotherapy progress`,
  soap: msg`SOAP note`,
  team_huddle: msg`Team huddle`,
}
