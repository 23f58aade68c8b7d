import type { EpisodeResponse, TeamRow } from '@meridian/db/repositories'
import type { Discipline } from '@meridian/domain/access'
import { instruments } from '@meridian/domain/instruments'
import type { Part } from '@meridian/domain/reassessment'
import { listChanges, type MeasuredChange } from '../../care/list-changes.ts'
import type { FoundReassessment } from './get-reassessment.ts'

/** One instrument of the battery: whose part it is and what came of it. */
export interface PartView extends Omit<Part, 'formId'> {
  readonly discipline: Discipline
  /** Who answers for it on the care team: the coordinator for the physician's parts. */
  readonly owners: readonly string[]
  readonly form: PartFormView | null
  readonly excuse: { readonly reason: string; readonly by: string } | null
}

/** The form that answers a part, or begins to. */
export interface PartFormView
  extends Pick<EpisodeResponse, 'id' | 'instrument' | 'status' | 'scores' | 'bands'> {
  readonly by: string
  /** It was entered for something else, and counts here too. */
  readonly isShared: boolean
  readonly changes: readonly MeasuredChange[]
}

/** The battery of a reassessment, part by part, as a clinician reads it. */
export function listPartViews(
  { entry, read, episode }: FoundReassessment,
  team: readonly TeamRow[],
): PartView[] {
  return entry.parts.map(({ formId, ...part }) => {
    const { ownerDiscipline: discipline } = instruments[part.instrument]
    const response = read.responses.find(({ id }) => id === formId)
    const excuse = read.excuses.find((one) => {
      return one.reassessmentId === entry.row.id && one.instrument === part.instrument
    })
    return {
      ...part,
      discipline,
      owners: listOwners(discipline, team),
      form: response ? formOf(response, { entry, read, episode }) : null,
      excuse: excuse ? { reason: excuse.reason, by: read.names.get(excuse.excusedBy) ?? '' } : null,
    }
  })
}

function listOwners(discipline: Discipline, team: readonly TeamRow[]): string[] {
  const coordinator = team.filter(({ isCoordinator }) => isCoordinator)
  const own = team.filter((member) => member.discipline === discipline)
  const owners = discipline === 'acupuncture' && coordinator.length > 0 ? coordinator : own
  return [...new Set(owners.map(({ name }) => name))]
}

function formOf(
  response: EpisodeResponse,
  { entry, read, episode }: FoundReassessment,
): PartFormView {
  const { id, instrument, status, scores, bands, recordedBy } = response
  const index = read.responses.indexOf(response)
  const earlier = read.responses
    .slice(0, index)
    .filter((other) => other.instrument === instrument)
    .map((other) => ({ ...other, episodeId: other.slot === null ? null : episode.id }))
  return {
    id,
    instrument,
    status,
    scores,
    bands,
    by: read.names.get(recordedBy) ?? '',
    isShared: response.reassessmentId !== entry.row.id,
    changes: listChanges({
      instrument: entry.parts.find((part) => part.formId === id)?.instrument ?? 'nrs',
      scores,
      earlier,
      episodeId: episode.id,
    }),
  }
}
