import { and, eq } from 'drizzle-orm'
import { response } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { PatientKey } from './patients.ts'

export type SavedForm = typeof response.$inferSelect

/** A form of the patient; undefined when there is none by this id. */
export async function findResponse(
  tx: Tx,
  { organizationId, patientId, responseId }: PatientKey & { readonly responseId: string },
): Promise<SavedForm | undefined> {
  const [row] = await tx
    .select()
    .from(response)
    .where(
      and(
        eq(response.organizationId, organizationId),
        eq(response.patientId, patientId),
        eq(response.id, responseId),
      ),
    )
  return row
}

/** True when somebody has gone on with the form already. */
export async function isContinued(
  tx: Tx,
  { organizationId, patientId, responseId }: PatientKey & { readonly responseId: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: response.id })
    .from(response)
    .where(
      and(
        eq(response.organizationId, organizationId),
        eq(response.patientId, patientId),
        eq(response.continues, responseId),
      ),
    )
    .limit(1)
  return rows.length > 0
}
