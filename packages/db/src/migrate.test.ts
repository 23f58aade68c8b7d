import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate, pendingMigrations } from './migrate.ts'
import { readMigrations } from './migrations.ts'
import { provision } from './provision.ts'

const database = `migrate_${randomUUID().replaceAll('-', '')}`
const passwords = {
  meridian_owner: 'test-only',
  meridian_app: 'test-only',
  meridian_auth: 'test-only',
  meridian_backup: 'test-only',
}
let admin: postgres.Sql
let ownerUrl: string
beforeAll(async () => {
  const adminUrl = inject('adminUrl')
  admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  await admin`select pg_advisory_lock(4310002)`
  await provision({ adminUrl, database, passwords })
  const url = new URL(adminUrl)
  url.username = 'meridian_owner'
  url.password = passwords.meridian_owner
  url.pathname = `/${database}`
  ownerUrl = url.toString()
})
afterAll(async () => {
  await admin.unsafe(`drop database if exists ${database} with (force)`)
  await admin.end()
})

test('four nodes that migrate at once apply each step once, and none fails', async () => {
  const migrations = readMigrations()
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(ownerUrl, migrations)))
  expect(applied.flat().sort()).toEqual(migrations.map(({ name }) => name))
  const owner = postgres(ownerUrl, { max: 1 })
  expect(await pendingMigrations(owner, migrations)).toEqual([])
  const edited = migrations.map(({ name, text }) => ({ name, text: `${text}--` }))
  await expect(pendingMigrations(owner, edited)).rejects.toThrow('was changed after it ran')
  await expect(pendingMigrations(owner, migrations.slice(1))).rejects.toThrow('a newer version')
  await owner.end()
})
