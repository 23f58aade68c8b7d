/** What may stand open on the members page. */
export interface MembersSearch {
  readonly panel?: 'invite' | 'roles'
  /** Whose roles are open. */
  readonly member?: string
}

/** Reads the address; what it does not know it leaves out. */
export function parseMembersSearch(search: Record<string, unknown>): MembersSearch {
  const { panel, member } = search
  if (panel === 'invite') return { panel }
  return panel === 'roles' && typeof member === 'string' ? { panel, member } : {}
}
