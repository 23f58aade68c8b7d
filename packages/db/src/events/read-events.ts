import { eventKinds } from '@meridian/domain/timeline'
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { auditEvent, eventCounter, timelineEntry } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { chainStart, hashLink, hashPayload } from './chain.ts'

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

/** How many links are read at a time. */
const page = 2000

/**
 * Walks the whole audit chain, and compares each link with what it speaks for. `brokenAt` is the first
 * number that is missing or does not fit; null when whole. `noted` are ends of the chain that were written
 * down elsewhere, and have to be in it.
 */
export async function verifyChain(
  tx: Tx,
  organizationId: string,
  noted: readonly { readonly seq: number; readonly head: string }[] = [],
): Promise<{ length: number; brokenAt: number | null }> {
  const ends = new Map(noted.map(({ seq, head }) => [seq, head]))
  let head = chainStart
  let length = 0
  let brokenAt: number | null = null
  for (;;) {
    const rows = await readLinks(tx, organizationId, length)
    const spoken = await hashesOfEntries(tx, organizationId, rows)
    for (const row of rows) {
      length += 1
      head = hashLink(head, { organizationId, seq: length }, row)
      const known = ends.get(length)
      const isWhole =
        row.seq === length &&
        head.equals(row.hash) &&
        (known === undefined || known === head.toString('hex')) &&
        speaksFor(row, spoken.get(row.id))
      if (!isWhole) return { length: await countLinks(tx, organizationId), brokenAt: length }
    }
    if (rows.length < page) break
  }
  const [counter] = await tx
    .select()
    .from(eventCounter)
    .where(eq(eventCounter.organizationId, organizationId))
  const isEnd = counter !== undefined && counter.seq === length && counter.head.equals(head)
  if (!isEnd || Math.max(0, ...ends.keys()) > length) brokenAt = length + 1
  return { length, brokenAt }
}

type Link = typeof auditEvent.$inferSelect

function readLinks(tx: Tx, organizationId: string, after: number): Promise<Link[]> {
  return tx
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.organizationId, organizationId), gt(auditEvent.seq, after)))
    .orderBy(asc(auditEvent.seq))
    .limit(page)
}

async function countLinks(tx: Tx, organizationId: string): Promise<number> {
  return tx.$count(auditEvent, eq(auditEvent.organizationId, organizationId))
}

/** The hash of what stands on the timeline for each of these links. */
async function hashesOfEntries(tx: Tx, organizationId: string, links: readonly Link[]) {
  if (links.length === 0) return new Map<string, Buffer>()
  const ids = links.map(({ id }) => id)
  const entries = await tx
    .select({ id: timelineEntry.id, payload: timelineEntry.payload })
    .from(timelineEntry)
    .where(and(eq(timelineEntry.organizationId, organizationId), inArray(timelineEntry.id, ids)))
  return new Map(entries.map(({ id, payload }) => [id, hashPayload(payload)]))
}

/** A link keeps the payload itself, or the timeline does; an entry that was removed speaks against it. */
function speaksFor({ kind, outcome, patientId, details, payloadHash }: Link, entry?: Buffer) {
  if (details !== null) return hashPayload(details).equals(payloadHash)
  if (entry !== undefined) return entry.equals(payloadHash)
  return outcome === 'refused' || patientId === null || !eventKinds[kind].timeline
}
