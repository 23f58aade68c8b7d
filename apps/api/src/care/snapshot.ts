import {
  type Episode,
  listDecisions,
  listEpisodeResponses,
  type Reassessment,
} from '@meridian/db/repositories'
import type { Discipline } from '@meridian/domain/access'
import type { AlertSnapshot } from '@meridian/domain/alerts'
import { instruments, isInstrumentId } from '@meridian/domain/instruments'
import { getSlotState } from '@meridian/domain/reassessment'
import type { UseCaseContext } from '../use-case.ts'
import { getAnsweredFacts } from './answered-facts.ts'
import { getSchedule, recordOf } from './episode-schedule.ts'

/** What the alert rules may look at for a patient today; an input nobody records yet is absent. */
export async function getSnapshot(ctx: UseCaseContext, episode: Episode): Promise<AlertSnapshot> {
  const { slots } = await getSchedule(ctx, episode)
  const { regions, patientId } = episode
  const key = { organizationId: ctx.actor.organizationId, patientId }
  const decisions = await listDecisions(ctx.tx, { ...key, episodeId: episode.id })
  const decided = new Set(decisions.map(({ reassessmentId }) => reassessmentId))
  const responses = await listEpisodeResponses(ctx.tx, key, episode)
  return {
    patientId,
    ...getAnsweredFacts(responses, { regions, timeZone: ctx.clinic.timeZone }),
    reassessments: slots.flatMap(({ slot, row }) =>
      row
        ? [
            {
              id: row.id,
              slot: slot.slot,
              dueOn: slot.dueOn,
              graceUntil: slot.graceUntil,
              closesOn: slot.closesOn,
              status: getSlotState(slot, recordOf(row), ctx.today).status,
              isDecided: decided.has(row.id),
              partOwners: partOwnersOf(row),
            },
          ]
        : [],
    ),
  }
}

/** Whose parts are still missing. */
function partOwnersOf({ battery, missing }: Reassessment): Discipline[] {
  const owners = (missing ?? battery)
    .filter(isInstrumentId)
    .map((id) => instruments[id].ownerDiscipline)
  return [...new Set(owners)]
}
