import {
  addAddendumSchema,
  draftRefSchema,
  noteRefSchema,
  saveDraftSchema,
  signNoteSchema,
} from '@meridian/domain/notes'
import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { addAddendum } from './add-addendum.ts'
import { discardDraft } from './discard-draft.ts'
import { listDrafts } from './list-drafts.ts'
import { readDraft } from './read-draft.ts'
import { readNote } from './read-note.ts'
import { saveDraft } from './save-draft.ts'
import { signNote } from './sign-note.ts'

export const draftsRouter = router({
  list: may('session').input(z.strictObject({})).query(by(listDrafts)),
  read: may('session').input(draftRefSchema).query(by(readDraft)),
  save: may('record.write').input(saveDraftSchema).mutation(by(saveDraft)),
  discard: may('session').input(draftRefSchema).mutation(by(discardDraft)),
})

export const notesRouter = router({
  sign: may('record.write').input(signNoteSchema).mutation(by(signNote)),
  addAddendum: may('record.write').input(addAddendumSchema).mutation(by(addAddendum)),
  read: may('record.read').input(noteRefSchema).query(by(readNote)),
})
