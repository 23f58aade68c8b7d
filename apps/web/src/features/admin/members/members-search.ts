/** What may stand open on the members page. */
export interface MembersSearch {
  readonly panel?: 'invite' | 'roles' | 'absence'
  /** Whose roles or absences are open. */
  readonly member?: string
}

/** Reads the address; what it does not know it leaves out. */
export function parseMembersSearch(search: Record<string, unknown>): MembersSearch {
  const { panel, member } = search
  if (panel === 'invite') return { panel }
  const isOfMember = panel === 'roles' || panel === 'absence'
  return isOfMember && typeof member === 'string' ? { panel, member } : {}
}
