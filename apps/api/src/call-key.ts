import { createHash } from 'node:crypto'
import { Conflict } from '@meridian/domain'
import type { Call } from './use-case.ts'

/** The idempotency key of a person's call; null for a call without one. */
export function keyOf({ actor }: Call, input: unknown) {
  if (actor.kind !== 'member' || !hasKey(input)) return null
  return { organizationId: actor.organizationId, userId: actor.userId, key: input.idempotencyKey }
}

function hasKey(input: unknown): input is { idempotencyKey: string } {
  return typeof input === 'object' && input !== null && 'idempotencyKey' in input
}

/** What is asked, to know a repeated call by; worked out only where there is a key. */
export function requestOf({ name }: Call, input: unknown) {
  return () => ({
    verb: name,
    requestHash: createHash('sha256').update(JSON.stringify(input)).digest(),
  })
}

/** What the earlier call answered. Conflict `key_reused` when it asked for something else. */
export function answerAgain<Output>(
  earlier: { verb: string; requestHash: Buffer; answer: unknown },
  request: { verb: string; requestHash: Buffer },
): Output {
  if (earlier.verb !== request.verb || !earlier.requestHash.equals(request.requestHash)) {
    throw new Conflict('key_reused')
  }
  return earlier.answer as Output
}
