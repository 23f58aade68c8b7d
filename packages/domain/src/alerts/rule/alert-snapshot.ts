import type { CalendarDate } from '../../shared/calendar-date.ts'

/** The clinical disciplines that own instruments and parts of a reassessment. */
export type AlertDiscipline = 'physician' | 'psychologist' | 'physiotherapist'

/** A reassessment with its window and its status on the date of the evaluation (reference §4). */
export interface ReassessmentFact {
  readonly id: string
  readonly slot: string
  readonly dueOn: CalendarDate
  readonly graceUntil: CalendarDate
  readonly closesOn: CalendarDate
  readonly status:
    | 'not_due'
    | 'due_soon'
    | 'due'
    | 'overdue'
    | 'missed'
    | 'completed'
    | 'declined'
    | 'not_possible'
    | 'not_applicable'
  /** Who owns parts of the battery; the coordinator owns the whole in any case. */
  readonly partOwners?: readonly AlertDiscipline[]
}

/** What the rules may look at for one patient; an input nobody records yet is simply absent. */
export interface AlertSnapshot {
  readonly patientId: string
  readonly reassessments?: readonly ReassessmentFact[]
}
