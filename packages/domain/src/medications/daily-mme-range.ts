import { type DailyMme, dailyMme } from './daily-mme.ts'
import type { Medication } from './medication.ts'

/** An opioid that may be taken as needed: `maxDosesPerDay` is what the prescription allows at most. */
export interface AsNeededMedication extends Medication {
  readonly maxDosesPerDay?: number | null
}

/** Both totals are shown, always together. */
export interface DailyMmeRange {
  readonly asTaken: DailyMme
  readonly maximumAllowed: DailyMme
}

/** The daily MME as taken, and as it would be with every as-needed dose the prescriptions allow. */
export function getDailyMmeRange(medications: readonly AsNeededMedication[]): DailyMmeRange {
  const allowed = medications.map((medication) => ({
    ...medication,
    dosesPerDay: medication.maxDosesPerDay ?? medication.dosesPerDay ?? null,
  }))
  return { asTaken: dailyMme(medications), maximumAllowed: dailyMme(allowed) }
}
