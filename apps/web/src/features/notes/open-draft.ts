import type { Instant } from '@meridian/domain'
import { api } from '../../api/trpc.ts'
import { failureOf } from '../../failures/failure-of.ts'
import { isMadeHere } from './draft-ids.ts'
import type { LocalDraft } from './local-drafts.ts'
import { isSameNote, type NoteText } from './note-text.ts'
import { watchSession } from './save-on-server.ts'

interface ServerDraft {
  readonly text: NoteText
  readonly version: number
  readonly savedAt: Instant
}

/** Where writing goes on; null for a note that is signed by now. */
export interface OpenedDraft {
  readonly text: NoteText
  readonly version: number
  readonly savedAt: Instant | null
  readonly isUnsent: boolean
}

/** A draft as the server has it; null when it has none. */
export async function findServerDraft(draftId: string): Promise<ServerDraft | null> {
  try {
    const draft = await watchSession(api.drafts.read.query({ draftId }))
    const { template, discipline, visibility, occurredAt, sections } = draft
    const text = { template, discipline, visibility, occurredAt, sections } as NoteText
    return { text, version: draft.version, savedAt: draft.updatedAt }
  } catch (error) {
    if (failureOf(error).code === 'not_found') return null
    throw error
  }
}

async function isSigned(draftId: string): Promise<boolean> {
  try {
    await api.notes.read.query({ noteId: draftId })
    return true
  } catch {
    return false
  }
}

/**
 * What was typed here and never arrived beside what the server has. Over another version than the
 * server's it keeps its own, so that saving it shows both side by side.
 */
export function joinCopies(
  server: ServerDraft | null,
  local: LocalDraft | null,
  blank: NoteText,
): OpenedDraft {
  if (!local) {
    return server
      ? { ...server, isUnsent: false }
      : { text: blank, version: 0, savedAt: null, isUnsent: false }
  }
  if (!server) return { text: local.text, version: 0, savedAt: null, isUnsent: true }
  if (isSameNote(server.text, local.text)) return { ...server, isUnsent: false }
  return { text: local.text, version: local.version, savedAt: null, isUnsent: true }
}

/** Finds where a draft stands, on this device and on the server; null when it is a signed note. */
export async function openDraft(
  draftId: string,
  local: LocalDraft | null,
  blank: NoteText,
): Promise<OpenedDraft | null> {
  if (isMadeHere(draftId) && !local) return joinCopies(null, null, blank)
  try {
    const server = await findServerDraft(draftId)
    if (!server && (await isSigned(draftId))) return null
    return joinCopies(server, local, blank)
  } catch (error) {
    // Without the network, what lies here can still be worked on.
    if (!local || failureOf(error).code !== 'unreachable') throw error
    return { text: local.text, version: local.version, savedAt: null, isUnsent: true }
  }
}
