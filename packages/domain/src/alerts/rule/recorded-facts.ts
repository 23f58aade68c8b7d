import type {
  AdverseEventCategory,
  AdverseEventGrade,
  adverseEventFeatures,
} from '../../acupuncture/index.ts'
import type { CalendarDate } from '../../shared/calendar-date.ts'

/** A record: the day it speaks of, the day it was written down, and whether an import brought it in. */
export interface RecordedFact {
  readonly id: string
  readonly on: CalendarDate
  readonly recordedOn: CalendarDate
  readonly imported?: boolean
}

/** A PHQ-9 as far as it was answered. */
export interface Phq9Entry extends RecordedFact {
  readonly state: 'draft' | 'saved' | 'submitted'
  /** The answer to item 9, 0–3; null while unanswered. */
  readonly item9: number | null
  /** How long the answer to item 9 has stood in a draft. */
  readonly item9StoodMinutes?: number
  /** 0–27; null while it cannot be computed. */
  readonly total: number | null
  /** The sum of what was answered: the total is at least this. */
  readonly sumOfAnswered: number
}

/** One score of a measure. */
export interface MeasureReading extends RecordedFact {
  readonly value: number
  /** The episode's baseline. */
  readonly isBaseline?: boolean
}

/** A worry about safety that somebody wrote down or that free text gave rise to. */
export interface ConcernFact extends RecordedFact {
  readonly source: 'clinician' | 'free_text'
}

/** An adverse event of acupuncture (reference §6.4). */
export interface AdverseEventFact extends RecordedFact {
  readonly sessionId?: string
  readonly category: AdverseEventCategory
  readonly grade: AdverseEventGrade
  readonly features?: readonly AdverseEventFeature[]
}

/** What makes an event serious whatever its grade and category. */
export type AdverseEventFeature = (typeof adverseEventFeatures)[number]
