import { Column, is, SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Tx } from './tenant.ts'

/** A select that has not been asked yet. */
interface Select extends PromiseLike<readonly object[]> {
  getSQL(): SQL
  readonly _: { readonly selectedFields: object }
}

type Selects = Readonly<Record<string, Select>>
type Rows<S extends Selects> = { [Name in keyof S]: Awaited<S[Name]> }

/** Several selects as one statement, built once; `build` is given a stand-in for each value. */
export interface Together<S extends Selects, Names extends string> {
  ask(tx: Tx, values: Readonly<Record<Names, string | null>>): Promise<Rows<S>>
}

const dialect = new PgDialect()
const standIn = (name: string) => `\u0001${name}`

/**
 * Makes one statement of several selects: they cost one round trip, see the same moment, and their text is
 * not built anew for every call. The named values, all of them text, are what differs between calls.
 */
export function together<S extends Selects, Names extends string>(
  names: readonly Names[],
  build: (values: Readonly<Record<Names, string>>) => S,
): Together<S, Names> {
  const values = Object.fromEntries(names.map((name) => [name, standIn(name)]))
  const selects = build(values as Record<Names, string>)
  const readers = Object.entries(selects).map(([name, select]) => readerOf(name, select))
  const lists = readers.map((reader) => listOf(reader))
  const { sql: asked, params } = dialect.sqlToQuery(sql`select ${sql.join(lists, sql`, `)}`)
  const used = names.filter((name) => params.includes(standIn(name)))
  const text = asked.replace(/\$(\d+)/g, (_, at) => placeOf(params[at - 1], used))
  return {
    async ask(tx, given) {
      const filled = { sql: text, params: used.map((name) => given[name]) }
      const query = tx._.session.prepareQuery(filled, undefined, undefined, false)
      const [row] = (await query.execute()) as Record<string, unknown[][]>[]
      const answers = row ?? {}
      return Object.fromEntries(
        readers.map(({ name, read }) => [name, answers[name]?.map(read) ?? []]),
      ) as Rows<S>
    },
  }
}

/**
 * What stands in the text for a value: a parameter for one that differs between calls. What is always the same
 * is written out, or the database could not see that an index of some rows only has all that are asked for.
 */
function placeOf(value: unknown, names: readonly string[]): string {
  const name = names.findIndex((each) => value === standIn(each))
  if (name >= 0) return `$${name + 1}`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' || value.includes(standIn(''))) {
    throw new Error('A value that differs was changed')
  }
  return `'${value.replaceAll("'", "''")}'`
}

/** The rows of a select as one list of lists. */
function listOf({ name, select, fields }: Reader): SQL {
  const columns = sql.raw(fields.map((_, n) => `c${n}`).join(', '))
  return sql`(select coalesce(json_agg(json_build_array(${columns})), '[]')
    from (${select.getSQL()}) as one (${columns})) as ${sql.identifier(name)}`
}

interface Reader {
  readonly name: string
  readonly select: Select
  readonly fields: readonly string[]
  read(cells: readonly unknown[]): object
}

/** Reads a row of a select as the select itself would. */
function readerOf(name: string, select: Select): Reader {
  const entries = Object.entries(select._.selectedFields)
  const decoders = entries.map(([, field]) => decoderOf(field))
  const fields = entries.map(([field]) => field)
  return {
    name,
    select,
    fields,
    read: (cells) => {
      const row: Record<string, unknown> = {}
      for (const [n, field] of fields.entries()) {
        const cell = cells[n] ?? null
        row[field] = cell === null ? null : decoders[n]?.mapFromDriverValue(cell)
      }
      return row
    },
  }
}

interface Decoder {
  mapFromDriverValue(value: unknown): unknown
}

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field as unknown as Decoder
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder
  return (field as { sql: { decoder: Decoder } }).sql.decoder
}
