import { listAnswerDrafts as listRows } from '@meridian/db/repositories'
import type { DraftForm } from '@meridian/domain/episodes'
import { openDraftContent } from '../../care/draft-content.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** The actor's own unfinished answers, those touched last first, also of patients no longer in their care. */
export async function listAnswerDrafts(ctx: UseCaseContext) {
  const { organizationId, userId } = getMember(ctx)
  const rows = await listRows(ctx.tx, { organizationId, userId })
  const drafts = rows.map(({ sealedContent, ...draft }) => ({
    ...draft,
    ...openDraftContent(ctx, { sealedContent }),
  }))
  // One whose answers were all taken back again says nothing.
  return { drafts: drafts.filter(({ forms }) => forms.some(isBegun)) }
}

function isBegun({ answers, totals }: DraftForm): boolean {
  return Object.keys({ ...answers, ...totals }).length > 0
}
