import {
  findEpisodeOf,
  findReassessmentForUpdate,
  listActiveMembers,
  lockEpisodeOf,
  writeDecision,
} from '@meridian/db/repositories'
import { Conflict, entryIdSchema, Invalid, NotFound, userIdSchema } from '@meridian/domain'
import { comparePlanContents, type PlanContent } from '@meridian/domain/plan'
import {
  applyDecision,
  type DecideReassessmentInput,
  type Decision,
  endsInDecision,
  isOver,
} from '@meridian/domain/reassessment'
import { assertMayFor } from '../../access.ts'
import { addPlanVersion, findPlan, type Plan } from '../../care/plan-versions.ts'
import { assertFresh, getMember, type UseCaseContext } from '../../use-case.ts'
import type { FoundReassessment } from './get-reassessment.ts'
import { getReassessments } from './get-reassessments.ts'

/**
 * The coordinator decides at the end of a reassessment, once. What is decided becomes the plan's next
 * version in the same breath. Conflict `plan_changed` when the plan is not the one that was looked at.
 */
export async function decideReassessment(
  ctx: UseCaseContext,
  input: DecideReassessmentInput,
): Promise<{ planNumber: number }> {
  const found = await getDecidable(ctx, input)
  const { entry, episode } = found
  const plan = await findPlan(ctx, episode)
  if (!plan) throw new Conflict('episode_referred')
  if (plan.number !== input.planNumber) throw new Conflict('plan_changed', { current: plan.number })
  const { decision, reason } = input
  await assertOwnerIsHere(ctx, decision)
  const content = contentAfter(ctx, plan, decision)
  const reassessmentId = entry.row.id
  const revision = { cause: 'reassessment', reason, reassessmentId, content } as const
  const planNumber = await addPlanVersion(ctx, episode, revision)
  await writeDecision(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    patientId: episode.patientId,
    episodeId: episode.id,
    reassessmentId,
    decision: decision.kind,
    reason,
    planNumber,
    decidedOn: ctx.today,
    decidedBy: getMember(ctx).userId,
    decidedAt: ctx.now,
  })
  ctx.recordEvent({
    kind: 'reassessment.decided',
    patientId: episode.patientId,
    subjectId: reassessmentId,
    payload: {
      slot: entry.slot.slot,
      decision: decision.kind,
      reason,
      planNumber,
      changes: comparePlanContents(plan.content, content),
    },
  })
  return { planNumber }
}

/** The reassessment and its episode, locked, when the actor coordinates the patient and it may be decided on. */
async function getDecidable(
  ctx: UseCaseContext,
  { reassessmentId, version }: Pick<DecideReassessmentInput, 'reassessmentId' | 'version'>,
): Promise<FoundReassessment> {
  const { organizationId } = ctx.actor
  await lockEpisodeOf(ctx.tx, { organizationId, reassessmentId })
  const row = await findReassessmentForUpdate(ctx.tx, { organizationId, reassessmentId })
  if (!row) throw new NotFound('reassessment')
  await assertMayFor(ctx, 'episode.decide', row.patientId)
  const episode = await findEpisodeOf(ctx.tx, { organizationId, episodeId: row.episodeId })
  if (!episode) throw new NotFound('episode')
  assertFresh(row.version, version)
  const read = await getReassessments(ctx, episode)
  const entry = read.entries.find((one) => one.row.id === reassessmentId)
  if (!entry) throw new Conflict('reassessment_not_applicable')
  const found = { episode, entry, read }
  assertDecidable(found)
  return found
}

function assertDecidable({ episode, entry, read }: FoundReassessment): void {
  const { slot } = entry.slot
  const { status } = entry.state
  if (!endsInDecision(slot)) throw new Conflict('reassessment_without_decision')
  if (episode.status !== 'active') throw new Conflict(`episode_${episode.status}`)
  if (read.decisions.some(({ reassessmentId }) => reassessmentId === entry.row.id)) {
    throw new Conflict('reassessment_decided')
  }
  if (status === 'not_due') throw new Conflict('reassessment_not_open')
  if (status === 'not_applicable') throw new Conflict('reassessment_not_applicable')
  if (!isOver({ slot, status })) throw new Conflict('reassessment_parts_missing')
  if (read.undecided !== entry) throw new Conflict('reassessment_overtaken')
}

function contentAfter(ctx: UseCaseContext, plan: Plan, decision: Decision): PlanContent {
  const applied = applyDecision(plan.content, decision, {
    userId: userIdSchema.parse(getMember(ctx).userId),
    phase: plan.phases.current,
    newId: () => entryIdSchema.parse(ctx.newId()),
  })
  if (applied.status === 'refused') {
    throw new Invalid({ [`decision.${fieldOf(decision)}`]: applied.reason })
  }
  return applied.content
}

/** The field that a refusal is about. */
function fieldOf({ kind }: Decision): string {
  if (kind === 'space_out') return 'doses'
  return kind === 'switch' || kind === 'stop' ? 'itemId' : 'kind'
}

/** Whoever is to carry out a new line is an active member of the clinic. */
async function assertOwnerIsHere(ctx: UseCaseContext, decision: Decision): Promise<void> {
  const ownerId = 'line' in decision ? decision.line.ownerId : null
  if (ownerId === null) return
  const members = await listActiveMembers(ctx.tx, ctx.actor.organizationId)
  if (members.some(({ userId }) => userId === ownerId)) return
  throw new Invalid({ 'decision.line.ownerId': 'member_unknown' })
}
