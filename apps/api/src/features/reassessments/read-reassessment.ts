import { listRequests, listTeam } from '@meridian/db/repositories'
import type { ReassessmentRef } from '@meridian/domain/reassessment'
import { recordView } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { type FoundReassessment, getReassessment } from './get-reassessment.ts'
import { listPartViews, type PartView } from './part-view.ts'
import { type ReassessmentView, viewOf } from './reassessment-view.ts'

/** Which of the three clocks asks for a reassessment; one that was merged has several. */
export type AskedBy =
  | { readonly clock: 'phase_date'; readonly slot: string }
  | { readonly clock: 'session_count' }
  | {
      readonly clock: 'request'
      readonly by: string
      readonly on: string
      readonly dueOn: string
      readonly reason: string
    }

/** One reassessment, whole: why it is asked, when, and what came of each part. */
export interface WholeReassessment extends ReassessmentView {
  readonly patientId: string
  readonly askedBy: readonly AskedBy[]
  /** The episode is paused and its dates stand still. */
  readonly standsStill: boolean
  readonly coordinator: string | null
  readonly parts: readonly PartView[]
}

/** Reads one reassessment. */
export async function readReassessment(
  ctx: UseCaseContext,
  { reassessmentId }: ReassessmentRef,
): Promise<WholeReassessment> {
  const found = await getReassessment(ctx, reassessmentId, 'record.read')
  const { entry, read, episode } = found
  const { patientId } = episode
  const { organizationId } = ctx.actor
  const [team, requests] = await Promise.all([
    listTeam(ctx.tx, { organizationId, patientId }),
    listRequests(ctx.tx, organizationId, episode.id),
    recordView(ctx, patientId, 'reassessment'),
  ])
  return {
    ...viewOf(entry, read),
    patientId,
    askedBy: listAskedBy(found, requests),
    standsStill: entry.slot.standsStill,
    coordinator: team.find(({ isCoordinator }) => isCoordinator)?.name ?? null,
    parts: listPartViews(found, team),
  }
}

type Request = Awaited<ReturnType<typeof listRequests>>[number]

function listAskedBy(
  { entry, read }: FoundReassessment,
  requests: readonly Request[],
): readonly AskedBy[] {
  const { slot, mergedFrom, keys } = entry.slot
  const occasions = [slot, ...mergedFrom]
  const phases = occasions.filter((one) => one !== 'cycle_end' && one !== 'on_request')
  return [
    ...phases.map((phase) => ({ clock: 'phase_date' as const, slot: phase })),
    ...(occasions.includes('cycle_end') ? [{ clock: 'session_count' as const }] : []),
    ...requests
      .filter(({ id }) => keys.includes(`request:${id}`))
      .map(({ requestedBy, requestedOn, dueOn, reason }) => ({
        clock: 'request' as const,
        by: read.names.get(requestedBy) ?? '',
        on: requestedOn,
        dueOn,
        reason,
      })),
  ]
}
