import type { Discipline } from '../../access/index.ts'
import type { MeasureId } from '../../instruments/index.ts'
import type { SlotStatus } from '../../reassessment/index.ts'
import type { CalendarDate } from '../../shared/calendar-date.ts'
import type {
  AdverseEventFact,
  ConcernFact,
  MeasureReading,
  Phq9Entry,
  RecordedFact,
} from './recorded-facts.ts'
import type { ConditionFact, MedicationFact, MmeEntry } from './standing-facts.ts'

/** A reassessment with its window and its status on the date of the evaluation (reference §4). */
export interface ReassessmentFact {
  readonly id: string
  readonly slot: string
  readonly dueOn: CalendarDate
  readonly graceUntil: CalendarDate
  readonly closesOn: CalendarDate
  readonly status: SlotStatus
  /** The coordinator has decided on it, though it was missed. */
  readonly isDecided?: boolean
  /** Who owns the parts that are missing; the coordinator owns the whole in any case. */
  readonly partOwners?: readonly Discipline[]
}

/** A week of the exercise quota: how much of what was planned was done. */
export interface ExerciseWeek {
  readonly endsOn: CalendarDate
  readonly metPercent: number
}

/** The acupuncture session that comes next, and the day of the last one. */
export interface NextAcupuncture {
  readonly sessionId: string
  readonly on: CalendarDate
  readonly electrostimulation?: boolean
  readonly lastSessionOn?: CalendarDate
}

/** A red flag that stands; without a known urgency it counts as emergent. */
export interface RedFlagFact extends RecordedFact {
  readonly code: string
  readonly urgency?: 'emergent' | 'urgent'
}

/** A computed or chosen sleep window that is about to start or in force. */
export interface SleepWindowFact {
  readonly id: string
  readonly minutes: number
  readonly startsOn: CalendarDate
}

/** How long a patient has been silent; `since` is day 0 or the resumption, where nothing came after it. */
export interface ContactFact {
  readonly since: CalendarDate
  readonly phase: 'relief' | 'activation' | 'bridging' | 'consolidation' | 'maintenance'
  readonly isActive: boolean
  readonly lastContactOn?: CalendarDate
  readonly lastFormOn?: CalendarDate
  /** Planned sessions that took place or were missed without notice, oldest first; cancelled ones are left out. */
  readonly attendance?: readonly { readonly id: string; readonly attended: boolean }[]
}

/** What the rules may look at for one patient; an input nobody records yet is simply absent. */
export interface AlertSnapshot {
  readonly patientId: string
  readonly reassessments?: readonly ReassessmentFact[]
  readonly phq9?: readonly Phq9Entry[]
  readonly concerns?: readonly ConcernFact[]
  readonly measures?: Readonly<Partial<Record<MeasureId, readonly MeasureReading[]>>>
  /** The episode's primary measures (reference §3.3): NRS or VAS, BPI interference, the region's. */
  readonly primaryMeasures?: readonly MeasureId[]
  readonly exerciseWeeks?: readonly ExerciseWeek[]
  readonly mme?: readonly MmeEntry[]
  /** Since when opioids are taken without interruption. */
  readonly opioidSince?: CalendarDate
  /** The medicines taken now. */
  readonly medications?: readonly MedicationFact[]
  readonly conditions?: readonly ConditionFact[]
  readonly nextAcupuncture?: NextAcupuncture
  readonly adverseEvents?: readonly AdverseEventFact[]
  /** Ids of the acupuncture sessions done, oldest first. */
  readonly acupunctureSessionIds?: readonly string[]
  readonly redFlags?: readonly RedFlagFact[]
  readonly sleepWindow?: SleepWindowFact
  readonly contact?: ContactFact
}
