/** An alert that is open about something on a worklist. */
export interface OpenAlert {
  readonly alertId: string
  readonly version: number
  readonly state: string
  readonly acknowledgedBy: string | null
}

/** The alert that a row was joined with; null for none. */
export function openAlertOf(row: {
  readonly alertId: string | null
  readonly alertVersion: number | null
  readonly alertState: string | null
  readonly acknowledgedBy: string | null
}): OpenAlert | null {
  const { alertId, alertVersion: version, alertState: state, acknowledgedBy } = row
  return alertId && version && state ? { alertId, version, state, acknowledgedBy } : null
}
