import { listDraftRows } from '@meridian/db/repositories'
import { type DraftSummary, summariseDraft } from '../../care/draft-summary.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** The actor's own drafts, the one touched last first, also of patients no longer in their care. */
export async function listDrafts(ctx: UseCaseContext): Promise<{ drafts: DraftSummary[] }> {
  const { organizationId, userId } = getMember(ctx)
  const rows = await listDraftRows(ctx.tx, { organizationId, userId })
  return { drafts: rows.map((row) => summariseDraft(ctx, row)) }
}
