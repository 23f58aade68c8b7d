import { findEpisode, listInitialAssessments } from '@meridian/db/repositories'
import { assertMayFor, recordView } from '../../access.ts'
import { listMemberNames } from '../../care/member-names.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * The initial assessment of the present episode, the newest writing first; none before it is complete.
 */
export async function readAssessment(ctx: UseCaseContext, { patientId }: { patientId: string }) {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return { rows: [] }
  const key = { organizationId, episodeId: episode.id }
  const rows = await listInitialAssessments(ctx.tx, key)
  const names = await listMemberNames(ctx)
  await recordView(ctx, patientId, 'assessment')
  return {
    rows: rows.map(({ number, assessedOn, recordedBy, recordedAt, reason, ...found }) => ({
      number,
      on: assessedOn,
      regions: found.regions,
      mechanisms: found.mechanisms,
      diagnosis: found.diagnosis,
      redFlags: found.redFlags,
      redFlagAction: found.redFlagAction,
      painScale: found.painScale,
      reason,
      recordedBy: names.get(recordedBy) ?? '',
      recordedAt,
    })),
  }
}
