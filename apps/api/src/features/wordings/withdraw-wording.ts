import { findWording, writeWithdrawal } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { WithdrawWordingInput } from '@meridian/domain/wordings'
import { assertMay } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Takes a wording out of use for good; forms answered with it stay as they are. */
export async function withdrawWording(
  ctx: UseCaseContext,
  { packId }: WithdrawWordingInput,
): Promise<Record<never, never>> {
  assertMay(ctx, 'settings.manage')
  const { organizationId, userId } = getMember(ctx)
  const pack = await findWording(ctx.tx, { organizationId, packId })
  if (!pack) throw new NotFound('wording')
  const withdrawal = { organizationId, packId, withdrawnBy: userId, withdrawnAt: ctx.now }
  if (!(await writeWithdrawal(ctx.tx, withdrawal))) throw new Conflict('wording_withdrawn')
  const { instrument, locale, version } = pack
  ctx.recordEvent({
    kind: 'wording.withdrawn',
    subjectId: packId,
    payload: { instrument, locale, version },
  })
  return {}
}
