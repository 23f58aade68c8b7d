import type { BandSet } from './bands.ts'
import type { Citation } from './citation.ts'
import type { InstrumentId, MeasureId } from './instrument-id.ts'

export type { BandSet }

interface ItemBase {
  readonly key: string
  /** A neutral topic, never an instrument's own wording. */
  readonly label: string
  /** Counts towards a score. A functional item or a comment is kept and never summed. */
  readonly scored: boolean
  /** Named in `missing` when unanswered. */
  readonly required: boolean
  /** The question itself, only where its text may ship. */
  readonly text?: string
  readonly loinc?: string
}

/** Answered with a number in `[min, max]`; `unit` is UCUM where it is not a bare score. */
export interface NumberItem extends ItemBase {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly integer: boolean
  /** Answers must be multiples of it. */
  readonly step?: number
  readonly unit?: string
  /** Words for some of the values, only where they may ship. */
  readonly anchors?: Readonly<Record<number, string>>
}

/** Answered with a local time, `HH:MM` on a 24-hour clock. */
export interface TimeItem extends ItemBase {
  readonly kind: 'time'
}

/** Answered with free text. */
export interface TextItem extends ItemBase {
  readonly kind: 'text'
}

export type Item = NumberItem | TimeItem | TextItem

/** A result of the instrument and how it is read. */
export interface ScoreDefinition {
  readonly key: string
  readonly label: string
  /**
   * `main` scores make a form `scored`; a `part` alone makes it `partial`; a `detail` (a functional
   * item, a count) never changes the status and is not typed in by score entry.
   */
  readonly role: 'main' | 'part' | 'detail'
  readonly min: number
  readonly max: number
  readonly integer: boolean
  /** UCUM. */
  readonly unit: string
  /** Places shown; the score itself is never rounded. */
  readonly decimals: number
  /** The parts that add up to it, checked when totals are typed in. */
  readonly addsUp?: readonly string[]
  readonly bands?: BandSet
  /** Published sets not in use, for a clinic to choose. */
  readonly otherBands?: readonly BandSet[]
  readonly loinc?: string
}

/** An amount of change, in points of the score or in percent of the baseline. */
export interface ChangeThreshold {
  readonly value: number
  readonly unit: 'points' | 'percent'
  readonly citations: readonly Citation[]
}

/** One thing whose change is classified; the other published thresholds are for reading, not for use. */
export interface ChangeMeasure {
  readonly id: MeasureId
  readonly score: string
  readonly threshold: ChangeThreshold
  readonly otherThresholds: readonly ChangeThreshold[]
}

/** What an algorithm reads: checked answers only, an unanswered item is absent. */
export interface Answers {
  readonly numbers: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, string>
  /** Every item the form carried, answered or not. */
  readonly listed: ReadonlySet<string>
}

export type RejectionReason =
  | 'unknown_instrument'
  | 'unknown_measure'
  | 'unknown_item'
  | 'unknown_score'
  | 'unknown_option'
  | 'unreadable'
  | 'not_an_object'
  | 'not_a_number'
  | 'not_an_integer'
  | 'not_a_step'
  | 'not_a_time'
  | 'not_text'
  | 'not_a_flag'
  | 'out_of_range'
  | 'same_as_bed_time'
  | 'totals_disagree'

/** What was wrong with which item, score or option. */
export interface AnswerError {
  readonly item: string
  readonly reason: RejectionReason
}

export type ScoreFlag =
  | 'least_exceeds_worst'
  | 'implausible_efficiency'
  | 'item9_not_answered'
  | 'item9_positive'

export type ScoreOption = 'maxMissing' | 'prorate'

/** `maxMissing`: ODI and NDI, 0–9 unanswered items allowed (1). `prorate`: PHQ-9, allow up to 2 (off). */
export interface ScoreOptions {
  readonly maxMissing?: number | undefined
  readonly prorate?: boolean | undefined
}

/** What an algorithm answers: only the scores it could compute, unrounded. */
export interface Computed {
  readonly scores: Readonly<Record<string, number>>
  readonly prorated?: boolean
  readonly flags?: readonly ScoreFlag[]
  /** Unanswered items, where that is not simply the required ones. */
  readonly missing?: readonly string[]
}

export type Algorithm = (answers: Answers, options: ScoreOptions) => Computed

/** Structurally the domain's `Discipline`: the coordinator's is acupuncture. */
export type OwnerDiscipline = 'acupuncture' | 'psychology' | 'physiotherapy'

/** A rule in words with its sources. */
export interface StatedRule {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** Everything a form, a chart and a timeline line need, and how the answers become scores. */
export interface InstrumentDefinition {
  readonly id: InstrumentId
  readonly name: string
  readonly higherIsBetter: boolean
  readonly items: readonly Item[]
  readonly scores: readonly ScoreDefinition[]
  readonly measures: readonly ChangeMeasure[]
  readonly options: readonly ScoreOption[]
  readonly recall: string
  readonly minimumInterval: { readonly days: number; readonly citations: readonly Citation[] }
  readonly ownerDiscipline: OwnerDiscipline
  readonly missingRule: StatedRule
  /** `pack`: ids, ranges and neutral labels only; the clinic loads licensed wording or enters scores. */
  readonly rights: StatedRule & { readonly posture: 'text_ships' | 'pack' }
  /** The line before the items, and the credit line, only where the text may ship. */
  readonly stem?: string
  readonly attribution?: string
  readonly panelLoinc?: string
  readonly codeCitations: readonly Citation[]
  readonly algorithm: {
    /** Stored with every score. */
    readonly version: string
    readonly citations: readonly Citation[]
    readonly compute: Algorithm
  }
  /** Refuses answers that are each fine and make no sense together. */
  readonly check?: (answers: Answers) => readonly AnswerError[]
  /** The totals as the instrument's own arithmetic relates them; typed-in ones have to agree. */
  readonly fromTotals?: (
    totals: Readonly<Record<string, number>>,
  ) => Readonly<Record<string, number>>
  /** Raised when only totals are known. */
  readonly totalEntryFlags?: readonly ScoreFlag[]
}
