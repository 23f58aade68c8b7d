import type postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import type { Clinic } from './clinic.ts'
import { historyEnd, historyStart } from './write-clinic.ts'
import { writeRows } from './write-rows.ts'

const perStatement = 5_000
const text = 'Walked twenty minutes on five days. Pain lower in the evening. Keeps the target. '

/**
 * Writes so many timeline entries for these patients of a clinic, turn by turn and in order of time, as
 * life does. Past the verbs: the entries stand on no audit chain.
 */
export async function writeHistory(
  tx: postgres.TransactionSql,
  { organizationId, members }: Clinic,
  { patients, entries }: { readonly patients: readonly string[]; readonly entries: number },
): Promise<void> {
  const step = (historyEnd - historyStart) / Math.max(1, entries)
  for (let from = 0; from < entries; from += perStatement) {
    const length = Math.min(perStatement, entries - from)
    const rows = Array.from({ length }, (_, index) => {
      const n = from + index
      const at = new Date(historyStart + n * step).toISOString()
      return {
        organization_id: organizationId,
        id: uuidv7(),
        patient_id: patients[n % patients.length] ?? '',
        occurred_at: at,
        recorded_at: at,
        kind: 'note.signed',
        grouping: 'notes',
        discipline: 'psychology',
        visibility: 'team',
        author_id: members[n % 3] ?? '',
        payload: tx.json({ template: 'soap', sections: [{ key: 'plan', text: `${text}${n}` }] }),
      }
    })
    await writeRows(tx, 'timeline_entry', rows)
  }
}
