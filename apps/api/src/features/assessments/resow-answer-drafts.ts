import { listStandingUnsown, sowDue } from '@meridian/db/repositories'
import { addMinutes } from '@meridian/domain'
import { type Resow, resowAtOnce } from '../../resow.ts'
import { standingMinutes } from './standing-minutes.ts'

/** Has the worker look again at drafts in which an answer about self-harm stands; one told already tells nothing twice. */
export const resowAnswerDrafts: Resow = async (ctx, after) => {
  const { organizationId } = ctx.actor
  const drafts = await listStandingUnsown(ctx.tx, organizationId, { after, limit: resowAtOnce })
  await sowDue(
    ctx.tx,
    drafts.flatMap(({ id: ref, standingSince }) => {
      if (standingSince === null) return []
      const dueAt = addMinutes(standingSince, standingMinutes)
      return [{ organizationId, kind: 'answer_draft' as const, ref, dueAt }]
    }),
  )
  return drafts[resowAtOnce - 1]?.id ?? null
}
