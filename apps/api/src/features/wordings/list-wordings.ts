import { listWordings as listRows } from '@meridian/db/repositories'
import { wordingStatusOf } from '@meridian/domain/wordings'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** The wordings the clinic has loaded, newest first, with whether each is in use today. */
export async function listWordings(ctx: UseCaseContext) {
  assertMay(ctx, 'settings.manage')
  const rows = await listRows(ctx.tx, ctx.actor.organizationId)
  return {
    rows: rows.map(({ id, isWithdrawn, ...pack }) => ({
      packId: id,
      ...pack,
      status: wordingStatusOf({ id, isWithdrawn, ...pack }, rows, ctx.today),
    })),
  }
}
