import { afterAll, beforeAll, expect, it } from 'vitest'
import { assertServer, listServerProblems } from './check-server.ts'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'

const roles = ['meridian_app', 'meridian_auth', 'meridian_backup']
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

it('takes Postgres 15 and newer', () => {
  expect(listServerProblems({ versionNumber: 150_000, roles })).toEqual([])
})

it('refuses anything older and names every missing role', () => {
  expect(listServerProblems({ versionNumber: 149_999, roles: ['meridian_app'] })).toEqual([
    'The server is Postgres 14; Meridian needs 15 or newer.',
    expect.stringContaining('meridian_auth'),
    expect.stringContaining('meridian_backup'),
  ])
})

it('accepts a server that has everything', async () => {
  await expect(assertServer(database.ownerUrl)).resolves.toBeUndefined()
})

it('says so when nobody answers', async () => {
  await expect(assertServer('postgres://meridian_owner@127.0.0.1:1/none')).rejects.toThrow()
})
