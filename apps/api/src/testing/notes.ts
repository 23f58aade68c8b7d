import { draftIdSchema, type NoteId, noteIdSchema, type PatientId } from '@meridian/domain'
import { disciplinesOf } from '@meridian/domain/access'
import type { SaveDraftInput, SignNoteInput } from '@meridian/domain/notes'
import type { Visibility } from '@meridian/domain/timeline'
import { uuidv7 } from 'uuidv7'
import { signNote } from '../features/notes/sign-note.ts'
import { as, type Bench } from './bench.ts'
import { type Member, newKey } from './members.ts'

/** A new draft's id, which its note keeps. */
export const newDraftId = () => draftIdSchema.parse(uuidv7())

/** A psychologist's SOAP note about a patient, as the client saves it for the first time. */
export function buildDraft(
  patientId: PatientId,
  overrides: Partial<SaveDraftInput> = {},
): SaveDraftInput {
  return {
    draftId: newDraftId(),
    patientId,
    baseVersion: 0,
    template: 'soap',
    discipline: 'psychology',
    visibility: 'team',
    sections: [{ key: 'plan', text: 'Walk a little every day' }],
    occurredAt: null,
    ...overrides,
  }
}

/** As {@link buildDraft}, to be signed. */
export function buildNote(
  patientId: PatientId,
  overrides: Partial<SignNoteInput> = {},
): SignNoteInput {
  return { ...buildDraft(patientId), idempotencyKey: newKey(), ...overrides }
}

/** Signs a SOAP note of somebody's first discipline and returns its id. */
export async function signAs(
  bench: Bench,
  author: Member,
  patientId: PatientId,
  overrides: Partial<SignNoteInput> & { text?: string; visibility?: Visibility } = {},
): Promise<NoteId> {
  const { text = 'Walk a little every day', ...rest } = overrides
  const [discipline = 'psychology'] = disciplinesOf(author.roles)
  const sections = [{ key: 'plan', text }]
  const input = buildNote(patientId, { discipline, sections, ...rest })
  const { noteId } = await as(bench, author, { verb: signNote, input })
  return noteIdSchema.parse(noteId)
}
