import { and, eq, sql } from 'drizzle-orm'
import { accessLog, idempotency } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

/** Whose call it is, and the key the client made for it. */
export interface CallKey {
  readonly organizationId: string
  readonly userId: string
  readonly key: string
}

/**
 * Claims an idempotency key for this transaction. Null when it is new; else what the earlier call
 * asked and answered; `at` null is the database's own time. A call under way with the same key is waited for.
 */
export async function claimCall(
  tx: Tx,
  call: CallKey & { verb: string; requestHash: Buffer; at: string | null },
): Promise<{ verb: string; requestHash: Buffer; answer: unknown } | null> {
  const claimed = await tx
    .insert(idempotency)
    .values({ ...call, at: sql`coalesce(${call.at}::timestamptz, now())` })
    .onConflictDoNothing()
    .returning({ key: idempotency.key })
  if (claimed.length > 0) return null
  const [earlier] = await tx.select().from(idempotency).where(matching(call))
  if (!earlier) throw new Error('A claimed key has no row')
  return earlier
}

/** Keeps what the call answered, ids and versions only, for the next time its key arrives. */
export async function writeAnswer(tx: Tx, call: CallKey, answer: unknown): Promise<void> {
  await tx
    .update(idempotency)
    .set({ answer: sql`${JSON.stringify(answer)}::jsonb` })
    .where(matching(call))
}

function matching({ organizationId, userId, key }: CallKey) {
  return and(
    eq(idempotency.organizationId, organizationId),
    eq(idempotency.userId, userId),
    eq(idempotency.key, key),
  )
}

/** Writes that a person opened a section of a patient's record: once per session and quarter of an hour. */
export async function writeView(
  tx: Tx,
  view: Omit<typeof accessLog.$inferInsert, 'quarter'>,
): Promise<void> {
  const quarter = Math.floor(Date.parse(view.at) / 900_000)
  await tx
    .insert(accessLog)
    .values({ ...view, quarter })
    .onConflictDoNothing()
}
