import type { PatientListRow } from '@meridian/db/repositories'
import { ageInYears } from '@meridian/domain'
import { getPhaseToday } from '../../care/phase-today.ts'
import type { Actor } from '../../use-case.ts'

/** Patients on a page. */
export const pageSize = 50

/** A patient as a list shows them: no clinical text; the telephone for admins, who make the calls. */
export interface PatientRow {
  readonly id: string
  readonly name: string
  readonly birthDate: string
  readonly age: number
  readonly sex: string
  readonly recordNumber: string | null
  readonly phone: string | null
  readonly status: string | null
  readonly phase: string | null
  readonly week: number | null
  readonly plannedPhase: string | null
  readonly nextDueOn: string | null
  readonly nextSlot: string | null
  readonly due: 'due_soon' | 'due' | 'overdue' | null
  readonly coordinatorName: string | null
  readonly mine: boolean
}

/** One page of the clinic's patients by name; `total` only with the first page. */
export interface PatientPage {
  readonly rows: PatientRow[]
  readonly next: { name: string; id: string } | null
  readonly total: number | null
}

/** Where the page after this one starts. */
export function nextOf(last: PatientListRow | undefined): PatientPage['next'] {
  return last ? { name: last.foldedName, id: last.id } : null
}

/** A row as its reader may see it on the clinic's day; `ended` are the pauses of the episode that are over. */
export function viewOf(
  { actor, today }: { readonly actor: Actor; readonly today: string },
  row: PatientListRow,
  ended: readonly { from: string; to: string }[],
): PatientRow {
  const pauses = row.pausedOn ? [...ended, { from: row.pausedOn, to: null }] : ended
  const { week, phase, plannedPhase } = getPhaseToday(row, pauses, today)
  return {
    id: row.id,
    name: row.name,
    birthDate: row.birthDate,
    age: ageInYears(row.birthDate, today),
    sex: row.sex,
    recordNumber: row.recordNumber,
    phone: actor.kind === 'member' && actor.roles.includes('admin') ? row.phone : null,
    status: row.status,
    ...(row.status === 'discharged'
      ? { week: null, phase: null, plannedPhase: null }
      : { week, phase, plannedPhase }),
    nextDueOn: row.nextDueOn,
    nextSlot: row.nextSlot,
    due: dueOf(row, today),
    coordinatorName: row.coordinatorName,
    mine: row.mine,
  }
}

function dueOf(
  { nextDueOn, nextOpensOn, nextGraceUntil }: PatientListRow,
  today: string,
): PatientRow['due'] {
  if (!nextDueOn || !nextOpensOn || !nextGraceUntil || today < nextOpensOn) return null
  if (today < nextDueOn) return 'due_soon'
  return today <= nextGraceUntil ? 'due' : 'overdue'
}
