import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { callAttempt, membership } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export async function writeCallAttempt(
  tx: Tx,
  row: typeof callAttempt.$inferInsert,
): Promise<void> {
  await tx.insert(callAttempt).values(row)
}

export type CallAttempt = Awaited<ReturnType<typeof listCallAttempts>>[number]

/** Calls to these patients since an instant, the latest first. */
export function listCallAttempts(
  tx: Tx,
  organizationId: string,
  { patientIds, since }: { patientIds: readonly string[]; since: string },
) {
  return tx
    .select({
      id: callAttempt.id,
      patientId: callAttempt.patientId,
      calledAt: callAttempt.calledAt,
      calledBy: membership.displayName,
      outcome: callAttempt.outcome,
      callBackOn: callAttempt.callBackOn,
      line: callAttempt.line,
    })
    .from(callAttempt)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, callAttempt.organizationId),
        eq(membership.userId, callAttempt.calledBy),
      ),
    )
    .where(
      and(
        eq(callAttempt.organizationId, organizationId),
        inArray(callAttempt.patientId, [...patientIds]),
        gte(callAttempt.calledAt, since),
      ),
    )
    .orderBy(desc(callAttempt.calledAt), desc(callAttempt.id))
    .limit(1000)
}
