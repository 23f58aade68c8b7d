import { amendDraft, findDraft, writeDraft } from '@meridian/db/repositories'
import type { SaveDraftInput } from '@meridian/domain/notes'
import { assertMayFor } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { assertOwnWork } from './assert-own-work.ts'
import { draftKeyOf, draftRowOf, sectionsOf } from './draft-row.ts'
import { assertUnsigned, refuseStaleDraft } from './refuse-draft.ts'

interface SavedDraft {
  readonly version: number
  readonly savedAt: string
}

/**
 * Keeps an unfinished note for its author alone; it is no event. Conflict `draft_changed` with the
 * version that stands when the text was typed over another, `draft_signed` when it is a note by now.
 */
export async function saveDraft(ctx: UseCaseContext, input: SaveDraftInput): Promise<SavedDraft> {
  const key = draftKeyOf(ctx, input.draftId)
  await assertMayFor(ctx, 'record.write', input.patientId)
  assertOwnWork(ctx, input)
  const saved = await writeOver(ctx, input)
  if (!saved) return (await findRepeated(ctx, input)) ?? refuseStaleDraft(ctx, input)
  if (input.baseVersion === 0) await assertUnsigned(ctx, key.draftId)
  return { version: input.baseVersion + 1, savedAt: ctx.now }
}

function writeOver(ctx: UseCaseContext, input: SaveDraftInput): Promise<boolean> {
  const { draftId, patientId, baseVersion } = input
  const row = draftRowOf(ctx, input)
  if (baseVersion === 0) return writeDraft(ctx.tx, { ...row, id: draftId, version: 1 })
  const key = { ...draftKeyOf(ctx, draftId), patientId, version: baseVersion }
  return amendDraft(ctx.tx, key, row)
}

/** What an earlier sending of this very save left, when its answer was lost on the way. */
async function findRepeated(
  ctx: UseCaseContext,
  input: SaveDraftInput,
): Promise<SavedDraft | undefined> {
  const draft = await findDraft(ctx.tx, draftKeyOf(ctx, input.draftId))
  if (draft?.version !== input.baseVersion + 1) return undefined
  const stored = { ...draft, sections: sectionsOf(ctx, draft) }
  if (contentOf(stored) !== contentOf(input)) return undefined
  return { version: draft.version, savedAt: draft.updatedAt }
}

function contentOf(
  draft: Pick<SaveDraftInput, 'template' | 'discipline' | 'visibility' | 'occurredAt'> & {
    patientId: string
    sections: readonly { key: string; text: string }[]
  },
): string {
  const { patientId, template, discipline, visibility, occurredAt, sections } = draft
  const text = sections.map((section) => [section.key, section.text])
  return JSON.stringify([patientId, template, discipline, visibility, occurredAt, text])
}
