import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, connect, databaseErrorCode, isUnavailable } from './client.ts'
import { getPoolLoad } from './pool-load.ts'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'

let database: TestDatabase
let client: Client
let other: Client
beforeAll(async () => {
  database = await createTestDatabase()
  const patience = { statement: 200, lock: 100, idleInTransaction: 150 }
  client = connect(database.ownerUrl, { name: 'impatient', max: 1, patience })
  other = connect(database.ownerUrl, { name: 'other', max: 1 })
  await other`create table held (id int primary key)`
  await other`insert into held values (1)`
})
afterAll(async () => {
  await client.end()
  await other.end()
  await database.close()
})

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}

test('what a pool of Meridian lets a statement, a lock and an open transaction take', async () => {
  const settings = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
  const shown = await Promise.all(settings.map((name) => other.unsafe(`show ${name}`)))
  expect(shown.map(([row]) => Object.values(row ?? {})[0])).toEqual(['10s', '5s', '15s'])
})

test('a stuck statement is given up, as unavailable, and the connection serves the next', async () => {
  const failure = await failureOf(client`select pg_sleep(30)`)
  expect([databaseErrorCode(failure), isUnavailable(failure)]).toEqual(['57014', true])
  expect(await client`select 1 as one`).toEqual([{ one: 1 }])
})

test('a wait for a lock is given up, as unavailable', async () => {
  await other.begin(async (holder) => {
    await holder`select * from held where id = 1 for update`
    const failure = await failureOf(client`update held set id = 1 where id = 1`)
    expect([databaseErrorCode(failure), isUnavailable(failure)]).toEqual(['55P03', true])
  })
})

test('a transaction left open is ended, lets go of what it held, and blocks no pool', async () => {
  const left = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const failure = failureOf(
    client.begin(async (tx) => {
      await tx`select * from held where id = 1 for update`
      locked.resolve()
      await left.promise
      await tx`select 1`
    }),
  )
  await locked.promise
  // Waits for the row until the server has ended the transaction that was left open.
  await other`update held set id = 1 where id = 1`
  left.resolve()
  expect(isUnavailable(await failure)).toBe(true)
  expect(await client`select 1 as one`).toEqual([{ one: 1 }])
})

test('a pool tells how many transactions have a connection, and how long others wait', async () => {
  expect(getPoolLoad(client)).toEqual({ inUse: 0, waiting: 0, longestWaitMs: 0 })
  const held = Promise.withResolvers<void>()
  const began = Promise.withResolvers<void>()
  const first = client.begin(async () => {
    began.resolve()
    await held.promise
  })
  await began.promise
  const second = client.begin(async (tx) => tx`select 1 as one`)
  await expect.poll(() => getPoolLoad(client).longestWaitMs).toBeGreaterThan(0)
  expect(getPoolLoad(client)).toMatchObject({ inUse: 1, waiting: 1 })
  held.resolve()
  await first
  expect(await second).toEqual([{ one: 1 }])
  expect(getPoolLoad(client)).toEqual({ inUse: 0, waiting: 0, longestWaitMs: 0 })
})
