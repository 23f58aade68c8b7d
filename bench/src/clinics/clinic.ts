import { uuidv7 } from 'uuidv7'

/** The ids of one generated clinic. */
export interface Clinic {
  readonly organizationId: string
  /** An acupuncturist who coordinates every patient, a psychologist, a physiotherapist and an admin. */
  readonly members: readonly string[]
  readonly patients: readonly string[]
}

/** Ids for a clinic of so many patients. */
export function planClinic(patients: number): Clinic {
  return {
    organizationId: uuidv7(),
    members: Array.from({ length: 4 }, () => uuidv7()),
    patients: Array.from({ length: patients }, () => uuidv7()),
  }
}
