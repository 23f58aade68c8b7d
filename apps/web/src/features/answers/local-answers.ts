import type { Instant } from '@meridian/domain'
import type { SealedStore } from '../notes/sealed-store.ts'
import type { EnteredForms, FormPlace } from './entered-forms.ts'

/** Answers as they lie on this device because the server has not got all of them. */
export interface LocalAnswers extends FormPlace {
  readonly draftId: string
  /** The version of the server's draft they were typed over; 0 for none. */
  readonly version: number
  readonly entered: EnteredForms
  readonly typedAt: Instant
}

const prefix = (userId: string) => `answers:${userId}:`

/** Keeps answers on this device, sealed. */
export function keepLocalAnswers(store: SealedStore, userId: string, answers: LocalAnswers) {
  return store.keep(`${prefix(userId)}${answers.draftId}`, answers)
}

/** Deletes the copy of one draft. */
export function forgetLocalAnswers(store: SealedStore, userId: string, draftId: string) {
  return store.forget(`${prefix(userId)}${draftId}`)
}

/** Everything that lies on this device for one form and can be opened, the newest first. */
export async function listLocalAnswers(
  store: SealedStore,
  userId: string,
  place: FormPlace,
): Promise<LocalAnswers[]> {
  const names = await store.list(prefix(userId))
  const all = await Promise.all(names.map((name) => store.read(name)))
  return (all as (LocalAnswers | null)[])
    .filter((kept): kept is LocalAnswers => kept !== null && isPlace(kept, place))
    .toSorted((one, other) => other.typedAt.localeCompare(one.typedAt))
}

/** True when both are the same form of the same patient. */
export function isPlace(one: FormPlace, other: FormPlace): boolean {
  return (
    one.patientId === other.patientId &&
    one.instrument === other.instrument &&
    one.reassessmentId === other.reassessmentId
  )
}
