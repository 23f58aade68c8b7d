import { and, asc, eq, gt } from 'drizzle-orm'
import { auditEvent, eventCounter } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { chainStart, hashLink } from './chain.ts'

/** An event as the live stream needs it: ids, and who may hear of it. */
export interface LiveEvent {
  readonly seq: number
  readonly kind: string
  readonly patientId: string | null
  readonly subjectId: string | null
  readonly actorId: string | null
  readonly discipline: string | null
  readonly visibility: 'team' | 'discipline' | 'author'
}

/** What happened after `seq`, oldest first, at most `limit`; refusals left out. */
export function listEventsAfter(
  tx: Tx,
  organizationId: string,
  after: { seq: number; limit: number },
): Promise<LiveEvent[]> {
  return tx
    .select({
      seq: auditEvent.seq,
      kind: auditEvent.kind,
      patientId: auditEvent.patientId,
      subjectId: auditEvent.subjectId,
      actorId: auditEvent.actorId,
      discipline: auditEvent.discipline,
      visibility: auditEvent.visibility,
    })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.organizationId, organizationId),
        gt(auditEvent.seq, after.seq),
        eq(auditEvent.outcome, 'done'),
      ),
    )
    .orderBy(asc(auditEvent.seq))
    .limit(after.limit)
}

/** The number of the organization's last event. */
export async function getLastSeq(tx: Tx, organizationId: string): Promise<number> {
  const [row] = await tx
    .select({ seq: eventCounter.seq })
    .from(eventCounter)
    .where(eq(eventCounter.organizationId, organizationId))
  return row?.seq ?? 0
}

/** Walks the whole audit chain. `brokenAt` is the first number that is missing or does not fit; null when whole. */
export async function verifyChain(
  tx: Tx,
  organizationId: string,
): Promise<{ length: number; brokenAt: number | null }> {
  const rows = await tx
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.organizationId, organizationId))
    .orderBy(asc(auditEvent.seq))
  let head = chainStart
  for (const [index, row] of rows.entries()) {
    const seq = index + 1
    head = hashLink(head, { organizationId, seq }, row)
    if (row.seq !== seq || !head.equals(row.hash)) return { length: rows.length, brokenAt: seq }
  }
  const [counter] = await tx
    .select()
    .from(eventCounter)
    .where(eq(eventCounter.organizationId, organizationId))
  const whole = counter !== undefined && counter.seq === rows.length && counter.head.equals(head)
  return { length: rows.length, brokenAt: whole ? null : rows.length + 1 }
}
