import type { AlertFinding } from '../rule/alert-finding.ts'

/**
 * True when an earlier alert already rests on every record the finding rests on: time alone, without a
 * new record, never raises the same alert again.
 */
export function isKnownGround(
  { records }: Pick<AlertFinding, 'records'>,
  earlier: { readonly records: readonly string[] },
): boolean {
  return records.length > 0 && records.every((id) => earlier.records.includes(id))
}
