import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { alert, alertRecipient, due } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { MemberKey } from './members.ts'

/** Which alerts a digest tells of: these rules at this tier. */
export interface DigestScope {
  readonly tier: (typeof alert.$inferSelect)['tier']
  readonly rules: readonly (typeof alert.$inferSelect)['rule'][]
}

/** What waits for a person by rule; `from` is the first day on which one put off comes back. */
export interface DigestLine {
  readonly rule: (typeof alert.$inferSelect)['rule']
  readonly count: number
  readonly from: string | null
}

const isUnsettled = inArray(alert.state, ['open', 'acknowledged', 'in_progress'])
const toldOf = and(
  eq(alertRecipient.organizationId, alert.organizationId),
  eq(alertRecipient.alertId, alert.id),
)

/**
 * The unsettled alerts a person was told of, counted by rule: those nobody took or they took themselves.
 * What is put off beyond `today` is not counted.
 */
export function countForDigest(
  tx: Tx,
  { organizationId, userId }: MemberKey,
  { tier, rules, today }: DigestScope & { readonly today: string },
): Promise<DigestLine[]> {
  const isPutOff = sql`${alert.snoozedUntil} > ${today}`
  return tx
    .select({
      rule: alert.rule,
      count: sql<number>`(count(*) filter (where (${isPutOff}) is not true))::int`,
      from: sql<string | null>`(min(${alert.snoozedUntil}) filter (where ${isPutOff}))::text`,
    })
    .from(alertRecipient)
    .innerJoin(alert, toldOf)
    .where(
      and(
        eq(alertRecipient.organizationId, organizationId),
        eq(alertRecipient.userId, userId),
        eq(alert.tier, tier),
        inArray(alert.rule, [...rules]),
        isUnsettled,
        or(eq(alert.state, 'open'), eq(alert.acknowledgedBy, userId)),
      ),
    )
    .groupBy(alert.rule)
}

/** People with something unsettled of these alerts whose next digest the worker does not know of, by id. */
export async function listDigestsUnsown(
  tx: Tx,
  organizationId: string,
  { tier, rules, after, limit }: DigestScope & { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ userId: alertRecipient.userId })
    .from(alert)
    .innerJoin(alertRecipient, toldOf)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        eq(alert.tier, tier),
        inArray(alert.rule, [...rules]),
        isUnsettled,
        or(eq(alert.state, 'open'), eq(alert.acknowledgedBy, alertRecipient.userId)),
        after === null ? undefined : gt(alertRecipient.userId, after),
        sql`not exists (select 1 from ${due} where ${due.organizationId} = ${alert.organizationId}
          and ${due.kind} = 'digest' and ${due.ref} = ${alertRecipient.userId})`,
      ),
    )
    .orderBy(asc(alertRecipient.userId))
    .limit(limit)
  return rows.map(({ userId }) => userId)
}
