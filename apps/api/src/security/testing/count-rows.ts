import type { Client } from '@meridian/db'

/** How many rows of each kind an organization has. */
export interface RowCounts {
  readonly audit: number
  readonly refused: number
  readonly views: number
  readonly timeline: number
  readonly alerts: number
  readonly records: number
}

/** Counts what an organization has; `connection` may be a transaction of it or the superuser. */
export async function countRows(connection: Client, organizationId: string): Promise<RowCounts> {
  const mine = connection`organization_id = ${organizationId}`
  const [row] = await connection`
    select
      (select count(*)::int from audit_event where ${mine} and outcome = 'done') as audit,
      (select count(*)::int from audit_event where ${mine} and outcome = 'refused') as refused,
      (select count(*)::int from access_log where ${mine}) as views,
      (select count(*)::int from timeline_entry where ${mine}) as timeline,
      (select count(*)::int from alert where ${mine}) as alerts,
      (select count(*) from patient where ${mine})::int
        + (select count(*) from patient_fact where ${mine})
        + (select count(*) from care_team where ${mine})
        + (select count(*) from episode where ${mine})
        + (select count(*) from reassessment where ${mine})
        + (select count(*) from reassessment_request where ${mine})
        + (select count(*) from response where ${mine})
        + (select count(*) from planned_session where ${mine})
        + (select count(*) from acupuncture_cycle where ${mine})
        + (select count(*) from call_attempt where ${mine})
        + (select count(*) from wording_pack where ${mine})
        + (select count(*) from wording_withdrawal where ${mine})
        + (select count(*) from note where ${mine})
        + (select count(*) from note_version where ${mine})
        + (select count(*) from auth.membership where ${mine})
        + (select count(*) from auth.invitation where ${mine}) as records`
  return numbersOf(row ?? {})
}

function numbersOf(row: Record<string, unknown>): RowCounts {
  const entries = Object.entries(row).map(([name, count]) => [name, Number(count)])
  return Object.fromEntries(entries) as RowCounts
}

/** What came on top. */
export function added(before: RowCounts, after: RowCounts): RowCounts {
  const names = Object.keys(before) as (keyof RowCounts)[]
  const entries = names.map((name) => [name, after[name] - before[name]])
  return Object.fromEntries(entries) as RowCounts
}
