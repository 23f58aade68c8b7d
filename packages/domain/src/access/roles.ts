/** The roles of a membership; one person may hold several and may do what any of them may. */
export const roles = ['acupuncturist', 'psychologist', 'physiotherapist', 'admin'] as const
export type Role = (typeof roles)[number]

/** What a clinician writes as; the acupuncturist is the team's physician. */
export const disciplines = ['acupuncture', 'psychology', 'physiotherapy'] as const
export type Discipline = (typeof disciplines)[number]

const disciplineByRole: Readonly<Record<Role, Discipline | null>> = {
  acupuncturist: 'acupuncture',
  psychologist: 'psychology',
  physiotherapist: 'physiotherapy',
  admin: null,
}

/** The disciplines somebody with these roles works in, in the fixed order; empty for an admin alone. */
export function disciplinesOf(held: readonly Role[]): Discipline[] {
  return disciplines.filter((discipline) =>
    held.some((role) => disciplineByRole[role] === discipline),
  )
}

/** True when one of the roles treats patients. */
export function isClinician(held: readonly Role[]): boolean {
  return disciplinesOf(held).length > 0
}
