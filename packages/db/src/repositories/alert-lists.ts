import type { AlertListCursor, AlertScope } from '@meridian/domain/alerts'
import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { alert, alertRecipient, careTeam, membership, patient } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { Alert } from './alerts.ts'

/** Whose alerts, which of them, and where the page starts. */
export interface AlertListQuery {
  readonly organizationId: string
  readonly userId: string
  /** The clinic's day; what was put off beyond it is not among `mine`. */
  readonly today: string
  readonly scope: AlertScope
  /** True in a clinic where everybody is on every care team. */
  readonly wholeClinic: boolean
  readonly tier?: Alert['tier'] | undefined
  readonly rule?: Alert['rule'] | undefined
  /** The last alert of the page before. */
  readonly cursor?: (Omit<AlertListCursor, 'id'> & { readonly id: string }) | undefined
  readonly limit: number
}

/** An alert on a list. */
export type ListedAlert = Awaited<ReturnType<typeof listAlertPage>>[number]

/**
 * A page of alerts: those waiting for the person (`mine`) or about their patients (`team`), gravest and
 * longest waiting first; or those the person was told of that are settled, the latest first.
 */
export async function listAlertPage(tx: Tx, query: AlertListQuery) {
  return await selectAlertPage(tx, query)
}

/** The statement of {@link listAlertPage}, so that its plan can be asserted: what a page reads is what it shows. */
export function selectAlertPage(tx: Tx, query: AlertListQuery) {
  const page = pageOf(tx, query)
  const { organizationId, userId } = query
  const seer = alias(membership, 'seer')
  const taker = alias(membership, 'taker')
  return tx
    .select({
      alertId: page.id,
      version: page.version,
      rule: page.rule,
      tier: page.tier,
      state: page.state,
      patientId: page.patientId,
      patientName: patient.name,
      raisedAt: page.raisedAt,
      ackDeadline: page.ackDeadline,
      acknowledgedBy: seer.displayName,
      takenBy: taker.displayName,
      snoozedUntil: page.snoozedUntil,
      settledAt: page.resolvedAt,
      outcome: page.outcome,
      reassessmentId: page.reassessmentId,
      parts: page.parts,
      escalated: page.escalated,
      inMyCare: sql<boolean>`exists (
        select 1 from ${careTeam} where ${careTeam.organizationId} = ${organizationId}
        and ${careTeam.userId} = ${userId} and ${careTeam.endedAt} is null
        and ${careTeam.patientId} = ${page.patientId})`,
    })
    .from(page)
    .innerJoin(
      patient,
      and(eq(patient.organizationId, organizationId), eq(patient.id, page.patientId)),
    )
    .leftJoin(
      seer,
      and(eq(seer.organizationId, organizationId), eq(seer.userId, page.acknowledgedBy)),
    )
    .leftJoin(taker, and(eq(taker.organizationId, organizationId), eq(taker.userId, page.takenBy)))
    .orderBy(...orderOf(query.scope, page))
}

function pageOf(tx: Tx, query: AlertListQuery) {
  return query.scope === 'team' ? pageOfTeam(tx, query) : pageOfTold(tx, query)
}

function pageOfTeam(tx: Tx, query: AlertListQuery) {
  return tx
    .select(columns)
    .from(alert)
    .where(and(eq(alert.organizationId, query.organizationId), isWanted(query)))
    .orderBy(...orderOf(query.scope, alert))
    .limit(query.limit)
    .as('page')
}

/** Whom it was told to leads, in the order of its index; each alert is looked up until the page is full. */
function pageOfTold(tx: Tx, query: AlertListQuery) {
  const { organizationId, userId, scope, limit } = query
  const found = tx
    .select(columns)
    .from(alert)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        eq(alert.id, alertRecipient.alertId),
        isWanted(query),
      ),
    )
    .limit(1)
    .as('found')
  return tx
    .select(found._.selectedFields)
    .from(alertRecipient)
    .innerJoinLateral(found, sql`true`)
    .where(
      and(
        eq(alertRecipient.organizationId, organizationId),
        eq(alertRecipient.userId, userId),
        scope === 'settled'
          ? isNotNull(alertRecipient.settledAt)
          : isNull(alertRecipient.settledAt),
        query.tier && eq(alertRecipient.tier, query.tier),
        isBeyond(query),
      ),
    )
    .orderBy(...orderOf(scope, told))
    .limit(limit)
    .as('page')
}

const columns = {
  id: alert.id,
  version: alert.version,
  rule: alert.rule,
  tier: alert.tier,
  state: alert.state,
  patientId: alert.patientId,
  raisedAt: alert.raisedAt,
  ackDeadline: alert.ackDeadline,
  acknowledgedBy: alert.acknowledgedBy,
  takenBy: alert.takenBy,
  snoozedUntil: alert.snoozedUntil,
  resolvedAt: alert.resolvedAt,
  outcome: alert.outcome,
  reassessmentId: alert.reassessmentId,
  parts: alert.parts,
  escalated: alert.escalated,
}

/** What a list is ordered by, as it stands with the person who was told. */
const told = {
  tier: alertRecipient.tier,
  raisedAt: alertRecipient.raisedAt,
  resolvedAt: alertRecipient.settledAt,
  id: alertRecipient.alertId,
}

type Ordered = Record<'tier' | 'raisedAt' | 'resolvedAt' | 'id', Parameters<typeof asc>[0]>

function orderOf(scope: AlertScope, by: Ordered): SQL[] {
  return scope === 'settled'
    ? [desc(by.resolvedAt), desc(by.id)]
    : [asc(by.tier), asc(by.raisedAt), asc(by.id)]
}

const waiting = inArray(alert.state, ['open', 'acknowledged', 'in_progress'])

/** Of the alert itself; whose list it is on is said where the list is read. */
function isWanted(query: AlertListQuery): SQL | undefined {
  const { scope, organizationId, userId, wholeClinic, today, tier, rule } = query
  const ofRule = rule && eq(alert.rule, rule)
  if (scope === 'settled') return ofRule
  if (scope === 'mine') {
    return and(waiting, or(isNull(alert.snoozedUntil), lte(alert.snoozedUntil, today)), ofRule)
  }
  const mine = wholeClinic ? undefined : isMine(organizationId, userId)
  return and(waiting, mine, tier && eq(alert.tier, tier), ofRule, isBeyond(query))
}

function isMine(organizationId: string, userId: string): SQL {
  return sql`${alert.patientId} in (
    select ${careTeam.patientId} from ${careTeam}
    where ${careTeam.organizationId} = ${organizationId} and ${careTeam.userId} = ${userId}
    and ${careTeam.endedAt} is null)`
}

function isBeyond({ scope, cursor }: AlertListQuery): SQL | undefined {
  if (!cursor) return undefined
  const { tier, at, id } = cursor
  if (scope === 'settled') {
    return sql`(${told.resolvedAt}, ${told.id}) < (${at}::timestamptz, ${id}::uuid)`
  }
  const by = scope === 'team' ? alert : told
  return sql`(${by.tier}, ${by.raisedAt}, ${by.id}) > (${tier}, ${at}::timestamptz, ${id}::uuid)`
}

/** How many alerts of a tier somebody has been told of since a moment. */
export async function countAlertsTold(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
  { tier, since }: { tier: Alert['tier']; since: string },
): Promise<number> {
  const [row] = await tx
    .select({ alerts: count() })
    .from(alertRecipient)
    .where(
      and(
        eq(alertRecipient.organizationId, organizationId),
        eq(alertRecipient.userId, userId),
        gte(alertRecipient.toldAt, since),
        eq(alertRecipient.tier, tier),
      ),
    )
  return row?.alerts ?? 0
}

/** What became of every alert about the patients somebody coordinates, raised or settled since a moment; slim. */
export function listAlertsToMeasure(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
  since: string,
) {
  return tx
    .select({
      rule: alert.rule,
      state: alert.state,
      raisedAt: alert.raisedAt,
      acknowledgedAt: alert.acknowledgedAt,
      resolvedAt: alert.resolvedAt,
      outcome: alert.outcome,
    })
    .from(careTeam)
    .innerJoin(
      alert,
      and(
        eq(alert.organizationId, careTeam.organizationId),
        eq(alert.patientId, careTeam.patientId),
      ),
    )
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        eq(careTeam.userId, userId),
        isNull(careTeam.endedAt),
        eq(careTeam.isCoordinator, true),
        or(gte(alert.raisedAt, since), gte(alert.resolvedAt, since)),
      ),
    )
}
