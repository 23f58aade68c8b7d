import type postgres from 'postgres'

/**
 * The schema as text, written from the catalog and always in the same order: tables with columns,
 * constraints, indexes, policies and grants. What the tests compare with `migrations/schema.sql`.
 */
export async function dumpSchema(sql: postgres.Sql): Promise<string> {
  const tables = await sql`
    select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'auth', 'ops') order by 2`
  const parts: string[] = []
  for (const table of tables) parts.push(await dumpTable(sql, table))
  return `${parts.join('\n')}\n${await dumpRoutines(sql)}`
}

async function dumpTable(sql: postgres.Sql, table: postgres.Row): Promise<string> {
  const columns = await sql`
    select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = ${table.oid} and a.attnum > 0 and not a.attisdropped order by a.attnum`
  const constraints = await sql`
    select conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
    where conrelid = ${table.oid} and contype <> 'n' order by conname`
  const indexes = await sql`
    select pg_get_indexdef(indexrelid) as line from pg_index
    where indrelid = ${table.oid} and not indisprimary order by 1`
  const policies = await sql`
    select 'policy ' || polname || ' for ' || case polcmd when 'r' then 'select' when 'a' then 'insert'
        when 'w' then 'update' when 'd' then 'delete' else 'all' end
      || ' to ' || (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any(polroles))
      || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
      || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '') as line
    from pg_policy where polrelid = ${table.oid} order by polname`
  return [
    `table ${table.name}`,
    ...linesOf(columns),
    ...linesOf(constraints),
    ...linesOf(indexes),
    `  row security ${table.relrowsecurity ? 'on' : 'off'}, ${table.relforcerowsecurity ? 'forced' : 'not forced'}`,
    ...linesOf(policies),
    ...linesOf(await listGrants(sql, Number(table.oid))),
    '',
  ].join('\n')
}

/** Rights of roles other than the owner, on the table and on single columns. */
function listGrants(sql: postgres.Sql, table: number) {
  return sql`
    select 'grant ' || line as line from (
      select lower(privilege_type) || ' to ' || grantee::regrole as line
      from pg_class c, aclexplode(c.relacl) where c.oid = ${table} and grantee <> c.relowner
      union all
      select lower(privilege_type) || ' (' || a.attname || ') to ' || grantee::regrole
      from pg_attribute a, aclexplode(a.attacl) where a.attrelid = ${table}
    ) grants order by 1`
}

async function dumpRoutines(sql: postgres.Sql): Promise<string> {
  const routines = await sql`
    select pg_get_functiondef(p.oid) as text from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'auth', 'ops') order by n.nspname, p.proname`
  return routines.map(({ text }) => String(text).trimEnd()).join('\n\n')
}

function linesOf(rows: readonly postgres.Row[]): string[] {
  return rows.map(({ line }) => `  ${line}`)
}
