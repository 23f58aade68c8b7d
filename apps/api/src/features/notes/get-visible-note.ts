import { findNote, type NoteRow } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { Permission } from '@meridian/domain/access'
import { isVisibleTo } from '@meridian/domain/timeline'
import { actorDisciplines, assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/**
 * The signed note, when the actor's standing towards its patient grants the permission; `not_found`
 * when there is none or it is not for the actor's eyes.
 */
export async function getVisibleNote(
  ctx: UseCaseContext,
  permission: Permission,
  noteId: string,
): Promise<NoteRow> {
  const { organizationId, userId } = getMember(ctx)
  const note = await findNote(ctx.tx, { organizationId, noteId })
  if (!note) throw new NotFound('note')
  await assertMayFor(ctx, permission, note.patientId)
  const reader = { userId, disciplines: actorDisciplines(ctx) }
  if (!isVisibleTo(reader, note)) throw new NotFound('note')
  return note
}
