import { customType, uuid } from 'drizzle-orm/pg-core'

/** `timestamptz(3)`, read and written as an ISO instant in UTC with milliseconds. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamptz(3)',
  fromDriver: readInstant,
})

/** Postgres' text of an instant as an ISO instant; Date parses the rest, a hundred times a page. */
export function readInstant(text: string): string {
  const isPlain = text[10] === ' ' && text.endsWith('+00')
  if (!isPlain) return new Date(text).toISOString()
  const milliseconds = text.slice(20, -3).padEnd(3, '0')
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`
}

/** `bytea` as a Buffer, also out of JSON, where it is text. */
export const bytes = customType<{ data: Buffer; driverData: Buffer | string }>({
  dataType: () => 'bytea',
  fromDriver: (value) =>
    typeof value === 'string' ? Buffer.from(value.slice('\\x'.length), 'hex') : value,
})

/** The distribution column, first in every tenant table. */
export const organizationId = () => uuid('organization_id').notNull()
