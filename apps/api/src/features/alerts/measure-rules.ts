import { listAlertsToMeasure } from '@meridian/db/repositories'
import { addDays, startOfDay } from '@meridian/domain'
import {
  type AlertOutcome,
  type AlertRuleId,
  alertRuleIds,
  countWeeks,
  type DismissalReason,
  isRuleUnderReview,
  type MeasuredAlert,
  type MeasuredPeriod,
  measureRule,
  type RuleMetrics,
} from '@meridian/domain/alerts'
import { assertMay } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

const daysOf: Readonly<Record<MeasuredPeriod, number>> = { weeks_8: 56, months_12: 365 }

/** One rule over the period. */
export interface MeasuredRule extends RuleMetrics {
  readonly rule: AlertRuleId
  /** True when more than four in five were dismissed in each of the last eight weeks. */
  readonly wantsReview: boolean
}

/** How each rule does over the patients I coordinate now; nothing for who coordinates nobody. */
export async function measureRules(
  ctx: UseCaseContext,
  { period }: { period: MeasuredPeriod },
): Promise<{ since: string; rules: MeasuredRule[] }> {
  assertMay(ctx, 'worklist.read')
  const { organizationId, userId } = getMember(ctx)
  const since = addDays(ctx.today, -daysOf[period])
  const from = startOfDay(since, ctx.clinic.timeZone)
  const alerts = await listAlertsToMeasure(ctx.tx, { organizationId, userId }, from)
  const byRule = Map.groupBy(alerts, ({ rule }) => rule)
  const rules = alertRuleIds.flatMap((rule) => {
    const all = byRule.get(rule) ?? []
    const raised = all.filter(({ raisedAt }) => raisedAt >= from)
    const wantsReview = isRuleUnderReview(countWeeks(all, ctx.now))
    if (raised.length === 0 && !wantsReview) return []
    return [{ rule, ...measureRule(raised.map(asMeasured)), wantsReview }]
  })
  return { since, rules }
}

/** One column holds what came of it or why it was dismissed; the state says which. */
function asMeasured({
  state,
  raisedAt,
  acknowledgedAt,
  outcome,
}: Awaited<ReturnType<typeof listAlertsToMeasure>>[number]): MeasuredAlert {
  const kept = { state, raisedAt, acknowledgedAt }
  if (state === 'dismissed') {
    return { ...kept, outcome: null, dismissedFor: outcome as DismissalReason }
  }
  const isResolved = state === 'resolved'
  return { ...kept, outcome: isResolved ? (outcome as AlertOutcome) : null, dismissedFor: null }
}
