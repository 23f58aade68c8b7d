import { mkdtempSync } from 'node:fs'
import { type AddressInfo, createServer, connect as dial } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDefaultHighWaterMark } from 'node:stream'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type EmbeddedEngine, removeEmbedded, startEmbedded } from './embedded.ts'

// The driver is patched (see patches/): without the patch these fail, hang, or end the process.
const folder = mkdtempSync(join(tmpdir(), 'meridian-guard-'))
let engine: EmbeddedEngine
let admin: postgres.Sql
let sql: postgres.Sql

beforeAll(async () => {
  engine = await startEmbedded({ dataFolder: folder, port: 0, fsync: false })
})

beforeEach(async () => {
  admin = connect(1)
  await admin`drop table if exists written`
  await admin`create table written (id int primary key)`
})

afterEach(async () => {
  await sql.end({ timeout: 1 })
  await admin.end({ timeout: 1 })
})

afterAll(async () => {
  await engine.stop()
  removeEmbedded(folder)
})

function connect(max: number, onclose = () => {}) {
  const backoff = (retries: number) => Math.min(0.05 * 2 ** retries, 0.5)
  return postgres(engine.adminUrl, { max, backoff, onclose, onnotice: () => {} })
}

async function endBackend(pid: unknown) {
  await admin`select pg_terminate_backend(${Number(pid)}, 5000)`
}

async function getBackend(tx: postgres.ISql) {
  const [row] = await tx`select pg_backend_pid() as pid`
  return row?.pid
}

async function untilItAnswers() {
  await expect
    .poll(
      () =>
        sql`select 1`.then(
          () => 'yes',
          () => 'no',
        ),
      { timeout: 5000 },
    )
    .toBe('yes')
}

test('a restart under load ends no process, loses no acknowledged write and leaves a pool that works', async () => {
  sql = connect(8)
  const acknowledged = new Set<number>()
  let next = 0
  let working = true
  const work = async () => {
    while (working) {
      next += 1
      const id = next
      const write = sql.begin(async (tx) => {
        await tx`insert into written (id) values (${id})`
        await tx`select pg_sleep(0.001)`
      })
      await write.then(
        () => acknowledged.add(id),
        () => {},
      )
      // Lets the connection's own events through between two refused calls.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const writers = Array.from({ length: 20 }, work)
  for (let restart = 0; restart < 3; restart += 1) {
    const before = acknowledged.size
    await expect.poll(() => acknowledged.size, { timeout: 10_000 }).toBeGreaterThan(before + 50)
    await engine.crash()
  }
  const before = acknowledged.size
  await expect.poll(() => acknowledged.size, { timeout: 10_000 }).toBeGreaterThan(before + 50)
  working = false
  await Promise.all(writers)
  const stored = new Set((await sql`select id from written`).map(({ id }) => id))
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([])
  // Every connection of the pool is still of use.
  const pids = await Promise.all(
    Array.from({ length: 8 }, () => sql`select pg_backend_pid() as pid, pg_sleep(0.2)`),
  )
  expect(new Set(pids.map(([row]) => row?.pid)).size).toBe(8)
})

test('a transaction whose server process ends is refused, and the connection works again', async () => {
  sql = connect(1)
  const transaction = sql.begin(async (tx) => {
    const pid = await getBackend(tx)
    await Promise.all([tx`select pg_sleep(10)`, endBackend(pid)])
  })
  await expect(transaction).rejects.toThrow()
  await untilItAnswers()
  // The next query is not blamed for how the old session ended.
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

test('a transaction never goes on in a session that another one uses by now', async () => {
  const closed = Promise.withResolvers<void>()
  const intruded = Promise.withResolvers<void>()
  const began = Promise.withResolvers<void>()
  sql = connect(1, closed.resolve)
  const first = sql.begin(async (tx) => {
    await endBackend(await getBackend(tx))
    await began.promise
    await tx`insert into written (id) values (1)`.finally(intruded.resolve)
  })
  await expect(first).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await closed.promise
  await sql.begin(async (tx) => {
    await tx`insert into written (id) values (2)`
    began.resolve()
    await intruded.promise.catch(() => {})
  })
  expect(await sql`select id from written order by id`).toEqual([{ id: 2 }])
})

test('queries that wait inside a transaction are refused with it', async () => {
  sql = connect(1)
  const refused: unknown[] = []
  const transaction = sql.begin(async (tx) => {
    const pid = await getBackend(tx)
    const waiting = [1, 2, 3].map((id) => tx`insert into written (id) values (${id})`)
    const slow = tx`select pg_sleep(${10}::float)`
    const all = Promise.allSettled([slow, ...waiting, tx`select pg_sleep(10)`])
    await endBackend(pid)
    for (const result of await all) if (result.status === 'rejected') refused.push(result.reason)
  })
  await expect(transaction).rejects.toThrow()
  await expect.poll(() => refused.length, { timeout: 5000 }).toBeGreaterThan(0)
  expect(await sql`select id from written`).toEqual([])
})

test('a reserved connection whose server process ends is refused and given back', async () => {
  sql = connect(1)
  const reserved = await sql.reserve()
  await endBackend(await getBackend(reserved))
  await expect(reserved`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  reserved.release()
  await untilItAnswers()
})

test('closing the pool does not wait for a server that is gone', async () => {
  sql = connect(1)
  const query = sql`select pg_sleep(10)`
  const outcome = expect(query).rejects.toThrow()
  await expect
    .poll(
      async () =>
        (await admin`select 1 from pg_stat_activity where query like 'select pg_sleep(10)'`).length,
    )
    .toBe(1)
  const ended = sql.end()
  await engine.crash()
  await outcome
  await ended
})

type Finishing = postgres.TransactionSql & { finish(): void }
const begin = <T>(work: (tx: Finishing) => Promise<T>) =>
  (sql as unknown as { begin(how: object, fn: typeof work): Promise<T> }).begin(
    { opening: 'begin' },
    work,
  )

test('a commit sent right behind a statement commits it, and nothing when the statement fails', async () => {
  sql = connect(1)
  const write = (id: number) =>
    begin((tx) => {
      const written = tx`insert into written (id) values (${id})`.execute()
      tx.finish()
      return written
    })
  await write(1)
  await expect(write(1)).rejects.toThrow(/duplicate key/)
  await write(2)
  expect([...(await sql`select id from written order by id`)]).toEqual([{ id: 1 }, { id: 2 }])
})

test('a commit asked for after the transaction has ended is not sent into another one', async () => {
  sql = connect(1)
  const ended = Promise.withResolvers<Finishing>()
  await begin(async (tx) => {
    ended.resolve(tx)
    throw new Error('changed my mind')
  }).catch(() => {})
  const late = await ended.promise
  const other = sql.begin(async (tx) => {
    await tx`insert into written (id) values (3)`
    late.finish()
    await tx`select 1`
    throw new Error('undone')
  })
  await expect(other).rejects.toThrow('undone')
  expect([...(await sql`select id from written`)]).toEqual([])
})

/** A relay to the engine that notes what statements send and when the server has ended one. */
async function relay() {
  const types: string[] = []
  const { port } = new URL(engine.adminUrl)
  const server = createServer((client) => {
    const upstream = dial(Number(port), '127.0.0.1')
    const noteFromClient = typesOf((type) => 'PQS'.includes(type) && types.push(type), true)
    const noteFromServer = typesOf((type) => type === 'Z' && types.push(type), false)
    client.on('data', noteFromClient).pipe(upstream)
    upstream.on('data', noteFromServer).pipe(client)
    client.on('error', () => upstream.destroy())
    upstream.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(engine.adminUrl)
  url.port = String((server.address() as AddressInfo).port)
  return { url: url.toString(), types, close: () => server.close() }
}

/** Reads the messages of one direction; a client's first one has no type. */
function typesOf(note: (type: string) => void, fromClient: boolean) {
  let rest = Buffer.alloc(0)
  let typed = fromClient ? 0 : 1
  return (piece: Buffer) => {
    rest = Buffer.concat([rest, piece])
    while (rest.length >= typed + 4 && rest.length >= typed + rest.readUInt32BE(typed)) {
      if (typed === 1) note(String.fromCharCode(rest[0] ?? 0))
      rest = rest.subarray(typed + rest.readUInt32BE(typed))
      typed = 1
    }
  }
}

test('without prepared statements nothing follows a statement before it has ended', async () => {
  const { url, types, close } = await relay()
  sql = postgres(url, { max: 1, prepare: false, fetch_types: false, onnotice: () => {} })
  await sql`select 1`
  types.length = 0
  await Promise.all([sql`select 1 as one`, sql`select ${1}::int as two`, sql`select 3 as three`])
  // Parse, Sync, ReadyForQuery: a pooler may hand the session on at each Z.
  expect(types.join('')).toBe('PSZPSZPSZ')
  close()
})

test('rows copied out to a slow reader leave a connection that goes on', async () => {
  sql = connect(1)
  // One row more than the stream holds, so that the socket is paused as the end of the rows arrives.
  const count = Math.ceil(getDefaultHighWaterMark(false) / 100)
  const bytes = await sql.begin(async (tx) => {
    const rows = await tx`
      copy (select repeat('x', 99) from generate_series(1, ${sql.unsafe(String(count))})) to stdout`.readable()
    await expect.poll(() => rows.readableLength).toBe(count * 100)
    let read = 0
    for await (const piece of rows) read += piece.length
    const [row] = await tx`select ${read}::int as bytes`
    return row?.bytes
  })
  expect(bytes).toBe(count * 100)
})

test('a transaction fails by what failed first in it, also where errors come wrapped', async () => {
  sql = connect(1)
  const wrapped = (query: Promise<unknown>) =>
    query.catch((cause: unknown) => {
      throw new Error('wrapped', { cause })
    })
  const transaction = sql.begin(async (tx) => {
    const failing = tx`select 1 / 0`
    const after = wrapped(tx`select 1`)
    // The one behind is heard of first.
    await after
    await failing
  })
  await expect(transaction).rejects.toMatchObject({ code: '22012' })
})
