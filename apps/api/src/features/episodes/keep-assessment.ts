import { type Episode, writeInitialAssessment } from '@meridian/db/repositories'
import { type InitialAssessment, listPresentFlags } from '@meridian/domain/episodes'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** What was found, which writing of it this is, and why there is another one. */
type Writing = InitialAssessment & { readonly number: number; readonly reason: string | null }

/** Keeps one writing of an episode's initial assessment; it is never changed afterwards. */
export function keepAssessment(
  ctx: UseCaseContext,
  { id: episodeId, patientId }: Pick<Episode, 'id' | 'patientId'>,
  writing: Writing,
): Promise<void> {
  const { on, regions, mechanisms, diagnosis, redFlags, redFlagAction, painScale } = writing
  return writeInitialAssessment(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    patientId,
    episodeId,
    number: writing.number,
    assessedOn: on,
    regions,
    mechanisms,
    diagnosis,
    redFlags,
    redFlagAction,
    painScale,
    reason: writing.reason,
    recordedBy: getMember(ctx).userId,
    recordedAt: ctx.now,
  })
}

/** What the timeline tells of an assessment. */
export function findingsOf({
  regions,
  mechanisms,
  diagnosis,
  redFlags,
}: Omit<InitialAssessment, 'on'>) {
  return { regions, mechanisms, diagnosis, redFlags: listPresentFlags(redFlags) }
}
