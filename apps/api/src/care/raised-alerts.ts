import type { EventRow } from '@meridian/db/events'
import { listAlertsById, listRecipients } from '@meridian/db/repositories'
import {
  type AlertFinding,
  type AlertRuleId,
  alertRules,
  isClinicalRule,
} from '@meridian/domain/alerts'
import type { UseCaseContext } from '../use-case.ts'

/** An alert just raised, as whoever recorded its ground is told of it. */
export interface RaisedAlert {
  readonly alertId: string
  readonly rule: AlertRuleId
  readonly tier: string
  readonly parts: AlertFinding['parts']
  /** What to think of when answering it, by code. */
  readonly checklist: readonly string[]
  /** Names of those who have been told. */
  readonly told: string[]
  /** True when nobody could be told. */
  readonly nobody: boolean
}

/** The clinical alerts that these events raised, gravest first. */
export async function listRaised(
  ctx: UseCaseContext,
  events: readonly EventRow[],
): Promise<RaisedAlert[]> {
  const { organizationId } = ctx.actor
  const ids = events.flatMap(({ kind, subjectId }) =>
    kind === 'alert.raised' && subjectId !== null ? [subjectId] : [],
  )
  if (ids.length === 0) return []
  const alerts = await listAlertsById(ctx.tx, organizationId, ids)
  const recipients = await listRecipients(ctx.tx, organizationId, ids)
  return alerts
    .filter(({ rule }) => isClinicalRule(rule))
    .map(({ id, rule, tier, parts }) => {
      const told = recipients.filter(({ alertId }) => alertId === id).map(({ name }) => name)
      const { checklist = [] } = alertRules[rule]
      return { alertId: id, rule, tier, parts, checklist, told, nobody: told.length === 0 }
    })
}
