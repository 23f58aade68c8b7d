import { findEpisode } from '@meridian/db/repositories'
import { assertMayFor, recordView } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { getReassessments } from './get-reassessments.ts'
import { type ReassessmentView, viewOf } from './reassessment-view.ts'

/** The reassessments of the patient's present episode, by due date. */
export async function listPatientReassessments(
  ctx: UseCaseContext,
  { patientId }: { patientId: string },
): Promise<{ rows: ReassessmentView[] }> {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return { rows: [] }
  const [read] = await Promise.all([
    getReassessments(ctx, episode),
    recordView(ctx, patientId, 'reassessments'),
  ])
  return { rows: read.entries.map((entry) => viewOf(entry, read)) }
}
