import type postgres from 'postgres'

/** A table of an installation with its columns by name. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** What a table held: how many rows, and a digest of all of them that does not depend on their order. */
export interface TableSum extends Table {
  readonly rows: number
  readonly digest: string
}

/**
 * Whose rows no backup takes along: sessions that have been ended since must not come alive again, and
 * counts of tries and links for the first start mean nothing elsewhere.
 */
export const leftOut = ['auth.session', 'auth.rate_limit', 'auth.setup_link'] as const

/** Every table whose rows are taken along, by name. */
export async function listTables(sql: postgres.Sql): Promise<Table[]> {
  const rows = await sql`
    select n.nspname || '.' || c.relname as name,
      array_agg(a.attname::text order by a.attname) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname in ('public', 'auth', 'ops')
    group by 1 order by 1`
  const without = new Set<string>([...leftOut, 'ops.migration'])
  return rows
    .map(({ name, columns }) => ({ name: String(name), columns: columns as string[] }))
    .filter(({ name }) => !without.has(name))
}

/** Counts and digests the rows of a table in one pass. */
export async function sumTable(sql: postgres.Sql, table: Table): Promise<TableSum> {
  const row = `md5(row(${listColumns(table)})::text)`
  const [sum] = await sql.unsafe(`
    select count(*)::int as rows,
      coalesce(sum(('x' || left(${row}, 16))::bit(64)::bigint::numeric), 0)::text || '/' ||
      coalesce(sum(('x' || right(${row}, 16))::bit(64)::bigint::numeric), 0)::text as digest
    from ${table.name}`)
  return { ...table, rows: Number(sum?.rows), digest: String(sum?.digest) }
}

/** The columns of a table for a statement. */
export function listColumns({ columns }: Table): string {
  return columns.map((column) => `"${column}"`).join(', ')
}
