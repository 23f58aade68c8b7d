import { countForDigest } from '@meridian/db/repositories'
import { alertRuleIds, alertRules, deliveryOf, isClinicalRule } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../use-case.ts'

/** Which alerts go into a digest: of the tiers only T3 does. */
export const inDigest = {
  tier: 'T3',
  rules: alertRuleIds.filter((id) => deliveryOf(alertRules[id], 'T3').digest),
} as const

/** How much waits for somebody, in the only two words a digest has for it. */
export interface DigestCounts {
  readonly reassessments: number
  readonly signals: number
}

/** What waits for a person in their digest; `from` is the day on which the first one put off comes back. */
export async function countDigest(
  ctx: UseCaseContext,
  userId: string,
): Promise<DigestCounts & { readonly from: string | null }> {
  const key = { organizationId: ctx.actor.organizationId, userId }
  const lines = await countForDigest(ctx.tx, key, { ...inDigest, today: ctx.today })
  const sum = (clinical: boolean) =>
    lines
      .filter(({ rule }) => isClinicalRule(rule) === clinical)
      .reduce((total, { count }) => total + count, 0)
  const [from = null] = lines.flatMap((line) => line.from ?? []).toSorted()
  return { reassessments: sum(false), signals: sum(true), from }
}
