import { findDigestWish } from '@meridian/db/repositories'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** What the person acting wants by e-mail beside what cannot wait. */
export async function readMailWishes(ctx: UseCaseContext): Promise<{ dailyDigest: boolean }> {
  const { organizationId, userId } = getMember(ctx)
  return { dailyDigest: await findDigestWish(ctx.tx, { organizationId, userId }) }
}
