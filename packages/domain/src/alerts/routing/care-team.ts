import type { CalendarDate } from '../../shared/calendar-date.ts'

/** Somebody on a patient's care team in a role; a person may stand there twice. */
export interface CareTeamMember {
  readonly userId: string
  readonly role: 'acupuncturist' | 'psychologist' | 'physiotherapist'
}

/** Who treats a patient, in the order of assignment, and who coordinates; admins are the clinic's own. */
export interface CareTeam {
  readonly members: readonly CareTeamMember[]
  readonly coordinatorId: string | null
  readonly adminIds: readonly string[]
}

/** An absence on the clinic's calendar, both days included; null where nobody covers. */
export interface Absence {
  readonly userId: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly coveredBy: string | null
}

/** Absences as they stand on one date. */
export interface Cover {
  readonly on: CalendarDate
  readonly absences: readonly Absence[]
}

/** Who is on call for the clinic now, first choice first; empty when nobody is configured. */
export type OnCall = readonly string[]

/**
 * The person who takes alerts for `userId` on the date: themselves, or through any number of covers;
 * null where an absence has no cover or covers lead back in a circle.
 */
export function findPresent(userId: string, { on, absences }: Cover): string | null {
  const seen = new Set<string>()
  for (let id: string | null = userId; id !== null && !seen.has(id); ) {
    seen.add(id)
    const current: string = id
    const absence = absences.find((a) => a.userId === current && a.from <= on && on <= a.to)
    if (!absence) return current
    id = absence.coveredBy
  }
  return null
}
