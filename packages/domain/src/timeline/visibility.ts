import type { Discipline } from '../access/roles.ts'

/** Who of the care team reads a note: all of them, the author's discipline, or the author alone. */
export const visibilities = ['team', 'discipline', 'author'] as const
export type Visibility = (typeof visibilities)[number]

/** True when a care-team member may read something written by `authorId` in `discipline`. */
export function isVisibleTo(
  reader: { userId: string; disciplines: readonly Discipline[] },
  thing: { visibility: Visibility; discipline: Discipline | null; authorId: string | null },
): boolean {
  if (thing.visibility === 'team' || thing.authorId === reader.userId) return true
  if (thing.visibility === 'author') return false
  return thing.discipline !== null && reader.disciplines.includes(thing.discipline)
}
