import { searchWords } from '@meridian/domain'
import {
  type EventKind,
  eventKinds,
  type PayloadOf,
  type TimelineGroup,
  type TimelineKind,
} from '@meridian/domain/timeline'
import { eq, sql } from 'drizzle-orm'
import { auditEvent, eventCounter, timelineEntry, timelineToken } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { type ChainedEvent, hashLink, hashPayload } from './chain.ts'

/** One thing that happened, ready to be written: a link of the audit chain and, by kind, a timeline entry. */
export interface EventRow<Kind extends EventKind = EventKind>
  extends Omit<ChainedEvent, 'payloadHash' | 'kind' | 'outcome' | 'discipline' | 'visibility'> {
  readonly kind: Kind
  readonly discipline: 'acupuncture' | 'psychology' | 'physiotherapy' | null
  readonly visibility: 'team' | 'discipline' | 'author'
  readonly occurredAt: string
  readonly payload: PayloadOf<Kind>
  /** Text by which the timeline's search finds the entry. */
  readonly searchText?: string
}

const groups: Readonly<Record<string, TimelineGroup>> = {
  note: 'notes',
  response: 'scores',
  reassessment: 'episode',
  episode: 'episode',
  patient: 'episode',
  plan: 'episode',
  goal: 'episode',
  fact: 'team',
  team: 'team',
}

/** The number of an organization's last event, and the head of its chain. */
export interface Counter {
  readonly seq: number
  readonly head: Buffer
}

/**
 * Writes events in order behind a counter that this transaction has locked, so that numbers are
 * commit-ordered and the chain has one head. Everything is sent at once. Returns the last number.
 */
export async function writeEvents(
  tx: Tx,
  {
    organizationId,
    counter,
    events,
  }: { organizationId: string; counter: Counter; events: readonly EventRow[] },
): Promise<number> {
  let { seq, head } = counter
  const links = events.map((event) => {
    const link = { ...event, outcome: 'done' as const, payloadHash: hashPayload(event.payload) }
    head = hashLink(head, { organizationId, seq: ++seq }, link)
    return { ...linkRow(organizationId, seq, head, link), details: detailsOf(event) }
  })
  await Promise.all([
    tx.insert(auditEvent).values(links),
    moveCounter(tx, organizationId, { seq, head }),
    ...appendTimeline(tx, organizationId, events),
  ])
  return seq
}

/** Locks the counter, then {@link writeEvents}. Call it last in the transaction. */
export async function appendEvents(
  tx: Tx,
  organizationId: string,
  events: readonly EventRow[],
): Promise<number> {
  return writeEvents(tx, { organizationId, counter: await lockCounter(tx, organizationId), events })
}

/** Writes down that a call was refused, in its own transaction after the refused one rolled back. */
export async function appendRefusal(
  tx: Tx,
  organizationId: string,
  refusal: Omit<ChainedEvent, 'payloadHash' | 'outcome' | 'discipline' | 'visibility'>,
): Promise<void> {
  const { seq: last, head: previous } = await lockCounter(tx, organizationId)
  const seq = last + 1
  const link = {
    ...refusal,
    outcome: 'refused' as const,
    discipline: null,
    visibility: 'team' as const,
    payloadHash: hashPayload({}),
  }
  const head = hashLink(previous, { organizationId, seq }, link)
  await tx.insert(auditEvent).values(linkRow(organizationId, seq, head, link))
  await moveCounter(tx, organizationId, { seq, head })
}

/** What stands on a timeline is kept there; the rest is kept with the link, and is never clinical. */
function detailsOf({ kind, payload }: EventRow) {
  return eventKinds[kind].timeline ? null : sql`${JSON.stringify(payload)}::jsonb`
}

function linkRow(
  organizationId: string,
  seq: number,
  hash: Buffer,
  link: ChainedEvent,
): typeof auditEvent.$inferInsert {
  return {
    organizationId,
    seq,
    hash,
    id: link.id,
    at: link.at,
    actorId: link.actorId,
    actorRoles: [...link.actorRoles],
    sessionId: link.sessionId,
    requestId: link.requestId,
    // A refused call is named by its procedure.
    kind: link.kind as EventKind,
    outcome: link.outcome,
    patientId: link.patientId,
    subjectId: link.subjectId,
    discipline: link.discipline as EventRow['discipline'],
    visibility: link.visibility as EventRow['visibility'],
    payloadHash: link.payloadHash,
  }
}

/** The organization's counter, locked until the transaction ends: whoever else writes events waits. */
export async function lockCounter(tx: Tx, organizationId: string): Promise<Counter> {
  const [counter] = await tx
    .select({ seq: eventCounter.seq, head: eventCounter.head })
    .from(eventCounter)
    .where(eq(eventCounter.organizationId, organizationId))
    .for('update')
  if (!counter) throw new Error('The organization has no event counter')
  return counter
}

async function moveCounter(tx: Tx, organizationId: string, to: { seq: number; head: Buffer }) {
  await tx.update(eventCounter).set(to).where(eq(eventCounter.organizationId, organizationId))
}

function appendTimeline(tx: Tx, organizationId: string, events: readonly EventRow[]) {
  const shown = events.filter(isOnTimeline)
  if (shown.length === 0) return []
  const entries = tx.insert(timelineEntry).values(
    shown.map((event) => ({
      organizationId,
      id: event.id,
      patientId: event.patientId,
      occurredAt: event.occurredAt,
      recordedAt: event.at,
      kind: event.kind,
      grouping: groupOf(event.kind),
      discipline: event.discipline,
      visibility: event.visibility,
      authorId: event.actorId,
      subjectId: event.subjectId,
      payload: sql`${JSON.stringify(event.payload)}::jsonb`,
    })),
  )
  const tokens = shown.flatMap((event) =>
    searchWords(event.searchText ?? '').map((token) => ({
      organizationId,
      patientId: event.patientId,
      token,
      occurredAt: event.occurredAt,
      entryId: event.id,
    })),
  )
  const statements: PromiseLike<unknown>[] = [entries]
  for (let from = 0; from < tokens.length; from += 2000) {
    statements.push(tx.insert(timelineToken).values(tokens.slice(from, from + 2000)))
  }
  return statements
}

function isOnTimeline(
  event: EventRow,
): event is EventRow<TimelineKind> & { readonly patientId: string } {
  return eventKinds[event.kind].timeline && event.patientId !== null
}

function groupOf(kind: TimelineKind): TimelineGroup {
  const group = groups[kind.split('.')[0] ?? '']
  if (group === undefined) throw new Error(`No timeline group for ${kind}`)
  return group
}
