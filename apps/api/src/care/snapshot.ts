import {
  type Episode,
  listAttendance,
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
import { findContact } from './contact.ts'
import { listDraftedPhq9 } from './drafted-phq9.ts'
import { getSchedule, recordOf } from './episode-schedule.ts'

/** What the alert rules may look at for a patient today; an input nobody records yet is absent. */
export async function getSnapshot(ctx: UseCaseContext, episode: Episode): Promise<AlertSnapshot> {
  const { slots } = await getSchedule(ctx, episode)
  const { regions, patientId } = episode
  const { organizationId } = ctx.actor
  const { timeZone } = ctx.clinic
  const key = { organizationId, patientId }
  const decisions = await listDecisions(ctx.tx, { organizationId, episodeId: episode.id })
  const decided = new Set(decisions.map(({ reassessmentId }) => reassessmentId))
  const responses = await listEpisodeResponses(ctx.tx, key, episode)
  const answered = getAnsweredFacts(responses, { regions, timeZone, today: ctx.today })
  const contact = await findContact(ctx, patientId)
  const until = { episodeId: episode.id, until: ctx.today }
  const attended = await listAttendance(ctx.tx, organizationId, until)
  const attendance = attended.map(({ id, state }) => ({ id, attended: state === 'done' }))
  return {
    patientId,
    ...answered,
    phq9: [...answered.phq9, ...(await listDraftedPhq9(ctx, patientId))],
    ...(contact ? { contact: { ...contact, attendance } } : {}),
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
