import type { InteractionClass, MedicationFact } from './standing-facts.ts'

/** The medicines taken now that belong to one of the classes. */
export function listTaking(
  medications: readonly MedicationFact[] | undefined,
  classes: readonly InteractionClass[],
): readonly MedicationFact[] {
  return (medications ?? []).filter((medication) =>
    medication.classes.some((held) => classes.includes(held)),
  )
}

/** The anticoagulants taken now: antithrombotics that are no antiplatelets. */
export function listAnticoagulants(
  medications: readonly MedicationFact[] | undefined,
): readonly MedicationFact[] {
  return listTaking(medications, ['antithrombotic']).filter(
    ({ classes }) => !classes.includes('antiplatelet'),
  )
}

/** Their names, each once, in alphabetical order. */
export function listDrugs(medications: readonly MedicationFact[]): string {
  return [...new Set(medications.map(({ drug }) => drug))].sort().join(', ')
}
