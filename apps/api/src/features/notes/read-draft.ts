import { findDraft } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { UseCaseContext } from '../../use-case.ts'
import { draftKeyOf, sectionsOf } from './draft-row.ts'

/** The actor's own draft with its text, also when they have left the care team; no view is recorded. */
export async function readDraft(ctx: UseCaseContext, { draftId }: { draftId: string }) {
  const draft = await findDraft(ctx.tx, draftKeyOf(ctx, draftId))
  if (!draft) throw new NotFound('draft')
  const { sealedSections: _, ...shown } = draft
  return { ...shown, sections: sectionsOf(ctx, draft) }
}
