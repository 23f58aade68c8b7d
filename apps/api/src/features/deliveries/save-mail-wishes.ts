import { writeDigestWish } from '@meridian/db/repositories'
import type { MailWishesInput } from '@meridian/domain/accounts'
import { queueDigests } from '../../care/queue-notices.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/**
 * Notes whether the person acting wants the daily digest, in this clinic. What cannot wait is written to
 * them in any case.
 */
export async function saveMailWishes(
  ctx: UseCaseContext,
  { dailyDigest }: MailWishesInput,
): Promise<{ dailyDigest: boolean }> {
  const { organizationId, userId } = getMember(ctx)
  await writeDigestWish(ctx.tx, { organizationId, userId }, dailyDigest)
  if (dailyDigest) await queueDigests(ctx, [userId])
  ctx.recordEvent({ kind: 'member.digest_chosen', subjectId: userId, payload: { dailyDigest } })
  return { dailyDigest }
}
