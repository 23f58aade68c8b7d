import type postgres from 'postgres'

/** Most parameters one statement of the wire protocol carries. */
const mostParameters = 65_000

type Row = Readonly<Record<string, postgres.ParameterOrJSON<never>>>

/**
 * Inserts rows through the policies of the table, as many a statement as the protocol carries: the bulk
 * path. `copy` is not allowed under row-level security.
 */
export async function writeRows(
  tx: postgres.TransactionSql,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const most = Math.floor(mostParameters / Math.max(1, columns.length))
  for (let from = 0; from < rows.length; from += most) {
    await tx`insert into ${tx(table)} ${tx(rows.slice(from, from + most) as Row[], columns)}`
  }
}
