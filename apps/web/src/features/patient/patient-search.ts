/** What may stand open over a patient's chart. */
export const patientPanels = ['note', 'reassessment'] as const
export type PatientPanel = (typeof patientPanels)[number]

/** What the address of a patient's page holds; ids are opaque, nothing here names anybody. */
export interface PatientSearch {
  readonly panel?: PatientPanel
  /** The draft that the note panel continues. */
  readonly draft?: string
  /** The signed note to show on the timeline. */
  readonly note?: string
  readonly reassessment?: string
}

function findText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads the address; what it does not know it leaves out. */
export function parsePatientSearch(search: Record<string, unknown>): PatientSearch {
  const panel = patientPanels.find((known) => known === search.panel)
  const draft = findText(search.draft)
  const note = findText(search.note)
  const reassessment = findText(search.reassessment)
  return {
    ...(panel && { panel }),
    ...(draft && { draft }),
    ...(note && { note }),
    ...(reassessment && { reassessment }),
  }
}
