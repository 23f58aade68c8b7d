import type { EpisodeStatus } from '@meridian/domain/episodes'
import type { DueFilter } from '@meridian/domain/patients'

export const phases = ['relief', 'activation', 'bridging', 'consolidation', 'maintenance'] as const
export type PhaseFilter = (typeof phases)[number]

export const statuses = [
  'referred',
  'active',
  'paused',
  'discharged',
] as const satisfies readonly EpisodeStatus[]

export const dueStates = ['overdue', 'due', 'due_soon'] as const satisfies readonly DueFilter[]

/** How the list of patients is narrowed; the search text is not here, for it may be a name. */
export interface PatientListSearch {
  readonly phase?: PhaseFilter
  readonly status?: EpisodeStatus
  readonly due?: DueFilter
  readonly mine?: true
}

/** Reads the address; what it does not know it leaves out. */
export function parsePatientListSearch(search: Record<string, unknown>): PatientListSearch {
  const phase = phases.find((known) => known === search.phase)
  const status = statuses.find((known) => known === search.status)
  const due = dueStates.find((known) => known === search.due)
  return {
    ...(phase && { phase }),
    ...(status && { status }),
    ...(due && { due }),
    ...(search.mine === true && { mine: true as const }),
  }
}
