import { searchWords } from '@meridian/domain'
import {
  type EventKind,
  eventKinds,
  type PayloadOf,
  type TimelineGroup,
  type TimelineKind,
} from '@meridian/domain/timeline'
import { sql } from 'drizzle-orm'
import type { Tx } from '../tenant.ts'
import { type ChainedEvent, canonical, hashPayload } from './chain.ts'

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
  planned_session: 'episode',
  cycle: 'episode',
  call: 'team',
  fact: 'team',
  team: 'team',
}

/** A call by its key, with what it answered. */
interface AnsweredCall {
  readonly userId: string
  readonly key: string
  readonly answer: unknown
}

/**
 * Writes events in order, so that numbers are commit-ordered and the chain has one head; in one statement.
 * Whoever else writes events of the organization waits from then on until the transaction ends: call it last.
 * What the call answered, ids and versions only, is kept with its key. Returns the last number.
 */
export function appendEvents(
  tx: Tx,
  organizationId: string,
  events: readonly EventRow[],
  call?: AnsweredCall,
): Promise<number> {
  return append(tx, organizationId, { events: events.map(writtenOf), call })
}

type Refusal = Omit<ChainedEvent, 'payloadHash' | 'outcome' | 'discipline' | 'visibility'>

/** Writes down that a call was refused, in its own transaction after the refused one rolled back. */
export async function appendRefusal(
  tx: Tx,
  organizationId: string,
  refusal: Refusal,
): Promise<void> {
  const link = {
    ...refusal,
    outcome: 'refused' as const,
    discipline: null,
    visibility: 'team' as const,
    payloadHash: hashPayload({}),
  }
  await append(tx, organizationId, { events: [linkOf(link)] })
}

async function append(
  tx: Tx,
  organizationId: string,
  { events, call }: { events: readonly object[]; call?: AnsweredCall | undefined },
): Promise<number> {
  const answer = call ? JSON.stringify(call.answer) : null
  const [row] = await tx.execute(sql`select append_events(${organizationId},
    ${JSON.stringify(events)}::jsonb, ${call?.userId ?? null}, ${call?.key ?? null},
    ${answer}::jsonb) as seq`)
  return Number(row?.seq)
}

/** What stands on a timeline is kept there; the rest is kept with the link, and is never clinical. */
function writtenOf(event: EventRow) {
  const { payload } = event
  const link = linkOf({ ...event, outcome: 'done', payloadHash: hashPayload(payload) })
  if (!eventKinds[event.kind].timeline) return { ...link, details: payload }
  if (!isOnTimeline(event)) return link
  const grouping = groupOf(event.kind)
  const tokens = searchWords(event.searchText ?? '')
  return { ...link, grouping, occurred_at: event.occurredAt, payload, tokens }
}

/** A link of the chain by the names of its columns. */
function linkOf(link: ChainedEvent) {
  return {
    id: link.id,
    at: link.at,
    actor_id: link.actorId,
    actor_roles: link.actorRoles,
    session_id: link.sessionId,
    request_id: link.requestId,
    kind: link.kind,
    outcome: link.outcome,
    patient_id: link.patientId,
    subject_id: link.subjectId,
    discipline: link.discipline,
    visibility: link.visibility,
    payload_hash: link.payloadHash.toString('hex'),
    canonical: canonical(link),
  }
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
