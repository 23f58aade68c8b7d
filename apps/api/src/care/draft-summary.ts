import type { DraftRow } from '@meridian/db/repositories'
import type { NoteSection } from '@meridian/domain/notes'
import type { UseCaseContext } from '../use-case.ts'
import { excerptOf } from './excerpt.ts'

/** An unfinished note on the author's own lists. */
export interface DraftSummary {
  readonly draftId: string
  readonly patientId: string
  readonly patientName: string
  readonly template: string
  readonly updatedAt: string
  readonly version: number
  readonly excerpt: string
}

/** Opens a sealed draft far enough to tell it from the others. */
export function summariseDraft(ctx: UseCaseContext, draft: DraftRow): DraftSummary {
  const sections = JSON.parse(ctx.sealer.open(draft.sealedSections)) as NoteSection[]
  const { draftId, patientId, patientName, template, updatedAt, version } = draft
  return {
    draftId,
    patientId,
    patientName,
    template,
    updatedAt,
    version,
    excerpt: excerptOf(sections),
  }
}
