import { amendEpisode, writeEpisode } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { ReadmitInput } from '@meridian/domain/episodes'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** A discharged patient is referred again: a new episode, the old one stays as it ended. */
export async function readmit(
  ctx: UseCaseContext,
  input: ReadmitInput,
): Promise<{ version: number }> {
  const previous = await getEpisodeToChange(ctx, input, ['discharged'])
  if (previous.dischargeReason === 'died') throw new Invalid({ referredOn: 'patient_died' })
  if (input.referredOn > ctx.today) throw new Invalid({ referredOn: 'date_in_future' })
  if (previous.dischargedOn !== null && input.referredOn < previous.dischargedOn) {
    throw new Invalid({ referredOn: 'date_before_discharge' })
  }
  await amendEpisode(ctx.tx, previous, { isCurrent: false })
  const id = ctx.newId()
  await writeEpisode(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id,
    patientId: input.patientId,
    status: 'referred',
    referredOn: input.referredOn,
    regions: [],
    isCurrent: true,
    version: 1,
  })
  ctx.recordEvent({
    kind: 'episode.readmitted',
    patientId: input.patientId,
    subjectId: id,
    payload: { referredOn: input.referredOn },
  })
  return { version: 1 }
}
