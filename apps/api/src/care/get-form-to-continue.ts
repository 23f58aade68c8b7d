import { findResponse, isContinued, type SavedForm } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { UseCaseContext } from '../use-case.ts'

/**
 * The form saved in part that another one goes on with; null when it goes on with none. Conflict
 * `form_continued` when somebody has gone on with it already.
 */
export async function getFormToContinue(
  ctx: UseCaseContext,
  form: {
    readonly patientId: string
    readonly instrument: string
    readonly continues?: string | undefined
  },
): Promise<SavedForm | null> {
  const { patientId, instrument, continues: responseId } = form
  if (responseId === undefined) return null
  const key = { organizationId: ctx.actor.organizationId, patientId, responseId }
  const continued = await findResponse(ctx.tx, key)
  if (continued?.instrument !== instrument) throw new NotFound('response')
  if (await isContinued(ctx.tx, key)) throw new Conflict('form_continued')
  return continued
}
