import * as z from 'zod'
import { disciplines } from '../access/roles.ts'
import { instantSchema } from '../shared/calendar-date.ts'
import {
  draftIdSchema,
  idempotencyKeySchema,
  noteIdSchema,
  patientIdSchema,
} from '../shared/ids.ts'
import { isSafeText, safeText } from '../shared/text.ts'
import { visibilities } from '../timeline/visibility.ts'
import { type NoteTemplateId, noteTemplateIds, noteTemplates } from './templates.ts'

/** Longest text of one section, in characters. */
export const sectionLimit = 8000

const sectionsSchema = z
  .array(
    z.strictObject({
      key: z.string().max(40),
      text: z
        .string()
        .max(sectionLimit, { error: 'text_too_long' })
        .refine(isSafeText, { error: 'text_unprintable' }),
    }),
  )
  .max(8)

/** Fits the database's integer, the next version too. */
const baseVersionSchema = z
  .int()
  .min(0)
  .max(2 ** 31 - 2)

const content = {
  template: z.enum(noteTemplateIds as [NoteTemplateId, ...NoteTemplateId[]]),
  discipline: z.enum(disciplines),
  visibility: z.enum(visibilities),
  sections: sectionsSchema,
}

function namesItsOwnSections(value: {
  template: NoteTemplateId
  sections: readonly { key: string }[]
}): boolean {
  const known: readonly string[] = noteTemplates[value.template].sections
  const keys = value.sections.map((section) => section.key)
  return new Set(keys).size === keys.length && keys.every((key) => known.includes(key))
}

/** Saving a draft: made by the client with its own id, so that the first save may be repeated. */
export const saveDraftSchema = z
  .strictObject({
    draftId: draftIdSchema,
    patientId: patientIdSchema,
    /** The version this text was typed over; 0 when the draft is new. */
    baseVersion: baseVersionSchema,
    occurredAt: instantSchema.nullable(),
    ...content,
  })
  .refine(namesItsOwnSections, { error: 'section_unknown', path: ['sections'] })
export type SaveDraftInput = z.infer<typeof saveDraftSchema>

/** Signing takes the text itself: what is on the screen is what is signed. */
export const signNoteSchema = z
  .strictObject({
    idempotencyKey: idempotencyKeySchema,
    draftId: draftIdSchema,
    patientId: patientIdSchema,
    baseVersion: baseVersionSchema,
    occurredAt: instantSchema.nullable(),
    ...content,
  })
  .refine(namesItsOwnSections, { error: 'section_unknown', path: ['sections'] })
  .refine((note) => note.sections.some((section) => section.text.trim() !== ''), {
    error: 'note_empty',
    path: ['sections'],
  })
export type SignNoteInput = z.infer<typeof signNoteSchema>

/** One draft of one's own. */
export const draftRefSchema = z.strictObject({ draftId: draftIdSchema })

/** One signed note. */
export const noteRefSchema = z.strictObject({ noteId: noteIdSchema })

export const addAddendumSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  noteId: noteIdSchema,
  text: safeText(sectionLimit),
})
export type AddAddendumInput = z.infer<typeof addAddendumSchema>
