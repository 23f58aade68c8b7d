import { customType, uuid } from 'drizzle-orm/pg-core'

/** `timestamptz(3)`, read and written as an ISO instant in UTC with milliseconds. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamptz(3)',
  fromDriver: (value) => new Date(value).toISOString(),
})

/** `bytea` as a Buffer. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => 'bytea',
})

/** The distribution column, first in every tenant table. */
export const organizationId = () => uuid('organization_id').notNull()
