import type { Instant } from '@meridian/domain'
import type { NoteText } from './note-text.ts'
import type { SealedStore } from './sealed-store.ts'

/** A draft as it lies on this device because the server has not got all of it. */
export interface LocalDraft {
  readonly draftId: string
  readonly patientId: string
  /** The version of the server's draft it was typed over; 0 for none. */
  readonly version: number
  readonly text: NoteText
  readonly typedAt: Instant
}

const prefix = (userId: string) => `draft:${userId}:`

/** Keeps one draft on this device, sealed. */
export function keepLocalDraft(store: SealedStore, userId: string, draft: LocalDraft) {
  return store.keep(`${prefix(userId)}${draft.draftId}`, draft)
}

/** The copy of one draft on this device, if there is one. */
export async function findLocalDraft(
  store: SealedStore,
  userId: string,
  draftId: string,
): Promise<LocalDraft | null> {
  return (await store.read(`${prefix(userId)}${draftId}`)) as LocalDraft | null
}

/** Deletes the copy of one draft. */
export function forgetLocalDraft(store: SealedStore, userId: string, draftId: string) {
  return store.forget(`${prefix(userId)}${draftId}`)
}

/** Everything of one patient that lies on this device and can be opened, the newest first. */
export async function listLocalDrafts(
  store: SealedStore,
  userId: string,
  patientId: string,
): Promise<LocalDraft[]> {
  const names = await store.list(prefix(userId))
  const drafts = await Promise.all(names.map((name) => store.read(name)))
  return (drafts as (LocalDraft | null)[])
    .filter((draft): draft is LocalDraft => draft?.patientId === patientId)
    .toSorted((one, other) => other.typedAt.localeCompare(one.typedAt))
}
