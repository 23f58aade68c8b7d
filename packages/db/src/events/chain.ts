import { createHash } from 'node:crypto'

/** What one link of the audit chain speaks for: references and hashes, no clinical text. */
export interface ChainedEvent {
  readonly id: string
  readonly at: string
  readonly actorId: string | null
  readonly actorRoles: readonly string[]
  readonly sessionId: string | null
  readonly requestId: string
  readonly kind: string
  readonly outcome: 'done' | 'refused'
  readonly patientId: string | null
  readonly subjectId: string | null
  readonly discipline: string | null
  readonly visibility: string
  readonly payloadHash: Buffer
}

/** The head of an organization's chain before its first event. */
export const chainStart: Buffer = Buffer.alloc(32)

/** sha256(previous ‖ organization ‖ seq ‖ canonical event): changing any earlier row changes every later hash. */
export function hashLink(
  previous: Buffer,
  place: { organizationId: string; seq: number },
  event: ChainedEvent,
): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(place.organizationId)
    .update(String(place.seq))
    .update(canonical(event))
    .digest()
}

/** sha256 of a payload with its keys in order. */
export function hashPayload(payload: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(sorted(payload)))
    .digest()
}

/** The text of an event that its link speaks for. */
export function canonical(event: ChainedEvent): string {
  return JSON.stringify([
    event.id,
    event.at,
    event.actorId,
    event.actorRoles,
    event.sessionId,
    event.requestId,
    event.kind,
    event.outcome,
    event.patientId,
    event.subjectId,
    event.discipline,
    event.visibility,
    event.payloadHash.toString('hex'),
  ])
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
