import { uuidv7 } from 'uuidv7'

const made = new Set<string>()

/** The id of a note that is about to be begun; the signed note will keep it. */
export function newDraftId(): string {
  const id = uuidv7()
  made.add(id)
  return id
}

/** True when the id was made on this page, so that nobody else can know of it. */
export function isMadeHere(draftId: string): boolean {
  return made.has(draftId)
}
