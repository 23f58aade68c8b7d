import { type Discipline, disciplines } from '@meridian/domain/access'
import { type TimelineGroup, timelineGroups } from '@meridian/domain/timeline'

/** What may stand open over a patient's chart. */
export const patientPanels = [
  'note',
  'reassessment',
  'excuse',
  'alert',
  'assess',
  'request',
  'assessment',
  'phase',
  'goal',
  'pause',
  'resume',
  'discharge',
  'readmit',
  'fact',
  'team',
  'contact',
] as const
export type PatientPanel = (typeof patientPanels)[number]

/** What the timeline is narrowed to. */
export interface TimelineFilters {
  readonly discipline?: Discipline
  readonly group?: TimelineGroup
  readonly author?: string
}

/** What is open over the chart. */
export interface OpenedPanel {
  readonly panel?: PatientPanel
  /** The draft that the note panel continues. */
  readonly draft?: string
  /** The signed note that is shown. */
  readonly note?: string
  readonly reassessment?: string
  readonly alert?: string
  /** The goal of the plan whose progress is recorded. */
  readonly goal?: string
  /** What the panel enters the scores of. */
  readonly instrument?: string
}

/** What the address of a patient's page holds; ids are opaque, nothing here names anybody. */
export interface PatientSearch extends TimelineFilters, OpenedPanel {}

type Search = Readonly<Record<string, unknown>>

function findText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The part of the address that narrows the timeline. */
export function filtersOf(search: Search): TimelineFilters {
  const discipline = disciplines.find((known) => known === search.discipline)
  const group = timelineGroups.find((known) => known === search.group)
  const author = findText(search.author)
  return { ...(discipline && { discipline }), ...(group && { group }), ...(author && { author }) }
}

/** Reads the address; what it does not know it leaves out. */
export function parsePatientSearch(search: Search): PatientSearch {
  const panel = patientPanels.find((known) => known === search.panel)
  const draft = findText(search.draft)
  const note = findText(search.note)
  const reassessment = findText(search.reassessment)
  const alert = findText(search.alert)
  const goal = findText(search.goal)
  const instrument = findText(search.instrument)
  return {
    ...filtersOf(search),
    ...(panel && { panel }),
    ...(draft && { draft }),
    ...(note && { note }),
    ...(reassessment && { reassessment }),
    ...(alert && { alert }),
    ...(goal && { goal }),
    ...(instrument && { instrument }),
  }
}
