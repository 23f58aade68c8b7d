import type { DrugClassId } from '../../medications/index.ts'
import type { RecordedFact } from './recorded-facts.ts'

/** The total of one medication reconciliation. */
export interface MmeEntry extends RecordedFact {
  readonly mmePerDay: number
  /** True when an opioid could not be counted, so that the true total is higher. */
  readonly isLowerBound?: boolean
  /** True when the prescriber recorded this reconciliation as the planned end of a taper. */
  readonly endsTaper?: boolean
}

/** The classes the interaction rules ask for: by ATC, and sedatives somebody named as such. */
export type InteractionClass = DrugClassId | 'other_sedative'

/** A medicine taken now; `dailyDose` in the medicine's own unit, absent when unknown. */
export interface MedicationFact extends RecordedFact {
  readonly drug: string
  readonly classes: readonly InteractionClass[]
  readonly dailyDose?: number
}

/** The standing conditions the rules ask for. */
export type ConditionKind =
  | 'anticoagulant'
  | 'pregnancy'
  | 'pacemaker'
  | 'immunosuppression'
  | 'lymphoedema'
  | 'ckd_3b_or_worse'
  | 'ulcer_history'
  | 'safety_critical_work'
  | 'bipolar'
  | 'epilepsy'
  | 'parasomnia'
  | 'untreated_apnoea'

/** A condition that stands now; weeks only for a pregnancy, absent when unknown. */
export interface ConditionFact extends RecordedFact {
  readonly kind: ConditionKind
  readonly weeksPregnant?: number
}
