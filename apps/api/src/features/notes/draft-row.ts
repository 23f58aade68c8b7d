import type { DraftRow } from '@meridian/db/repositories'
import type { NoteSection, SaveDraftInput } from '@meridian/domain/notes'
import { getMember, type UseCaseContext } from '../../use-case.ts'

type DraftContent = Omit<SaveDraftInput, 'draftId' | 'baseVersion'>

/** Where the actor's own draft is found. */
export function draftKeyOf(ctx: UseCaseContext, draftId: string) {
  const { organizationId, userId } = getMember(ctx)
  return { organizationId, userId, draftId }
}

/** The draft as it is stored by the actor now, its text sealed. */
export function draftRowOf(ctx: UseCaseContext, content: DraftContent) {
  const { organizationId, userId } = getMember(ctx)
  const { patientId, template, discipline, visibility, occurredAt, sections } = content
  return {
    organizationId,
    authorId: userId,
    patientId,
    template,
    discipline,
    visibility,
    occurredAt,
    sealedSections: ctx.sealer.seal(JSON.stringify(sections)),
    updatedAt: ctx.now,
  }
}

/** The text of a stored draft. */
export function sectionsOf(ctx: UseCaseContext, draft: DraftRow): NoteSection[] {
  return JSON.parse(ctx.sealer.open(draft.sealedSections)) as NoteSection[]
}
