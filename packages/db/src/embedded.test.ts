import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostmasterFile, getPostmasterPath } from './embedded/postmaster-file.ts'
import { getProcessIdentity } from './embedded/process-identity.ts'
import {
  type EmbeddedEngine,
  findRunningEngine,
  removeEmbedded,
  startEmbedded,
} from './embedded.ts'

// Below a folder nobody but its owner may enter, as a clone in a home folder is.
let dataFolder: string
let running: EmbeddedEngine[]
let children: ChildProcess[]

beforeEach(() => {
  dataFolder = join(mkdtempSync(join(tmpdir(), 'meridian-engine-')), 'data')
  running = []
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const engine of running) await engine.stop()
  removeEmbedded(dataFolder)
  rmSync(dirname(dataFolder), { recursive: true })
})

async function start(port = 0) {
  const engine = await startEmbedded({ dataFolder, port, fsync: false })
  running.push(engine)
  return engine
}

async function stop(engine: EmbeddedEngine) {
  running = running.filter((other) => other !== engine)
  await engine.stop()
}

async function ask(url: string, query: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql.unsafe(query).values()
    return row?.[0]
  } finally {
    await sql.end()
  }
}

/** Starts the engine in a process of its own, which can be killed; resolves when it is up. */
async function startInChild() {
  const module = new URL('./embedded.ts', import.meta.url).href
  const options = JSON.stringify({ dataFolder, port: 0, fsync: false })
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)})
    await startEmbedded(${options})
    console.log('up')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

async function kill(child: ChildProcess) {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

function clusterFolder() {
  return join(dataFolder, 'engine', 'cluster')
}

function postmasterPid() {
  return findPostmasterFile(clusterFolder())?.pid ?? 0
}

test('a second start on the same folder is refused and told where the first one answers', async () => {
  const engine = await start()
  engine.announce('http://localhost:4310')
  await expect(startEmbedded({ dataFolder })).rejects.toMatchObject({
    code: 'ALREADY_RUNNING',
    message: expect.stringContaining('already runs at http://localhost:4310'),
  })
  expect(() => removeEmbedded(dataFolder)).toThrow('already runs')
  expect(await ask(engine.adminUrl, 'select 1')).toBe(1)
})

test('a server that cannot be started again is tried until it can', async () => {
  const said: string[] = []
  const engine = await startEmbedded({
    dataFolder,
    port: 0,
    fsync: false,
    log: (line) => said.push(line),
  })
  running.push(engine)
  expect(findRunningEngine(dataFolder)).toBe(engine.adminUrl)
  const settings = join(clusterFolder(), 'postgresql.conf')
  renameSync(settings, `${settings}.away`)
  const back = engine.crash()
  // More often than it is started again without a pause.
  const failures = () => said.filter((line) => line.includes('does not start')).length
  await expect.poll(failures, { timeout: 40_000 }).toBeGreaterThan(5)
  expect(findRunningEngine(dataFolder)).toBeUndefined()
  renameSync(`${settings}.away`, settings)
  await back
  expect(await ask(engine.adminUrl, 'select 1')).toBe(1)
}, 60_000)

test('data made by another major version is refused and left alone', async () => {
  await stop(await start())
  const version = join(clusterFolder(), 'PG_VERSION')
  writeFileSync(version, '15\n')
  await expect(startEmbedded({ dataFolder })).rejects.toMatchObject({ code: 'OTHER_VERSION' })
  expect(readFileSync(version, 'utf8')).toBe('15\n')
  expect(existsSync(join(clusterFolder(), 'base'))).toBe(true)
})

test('a wrong password is refused, and nothing but loopback is listened on', async () => {
  const engine = await start()
  const url = new URL(engine.adminUrl)
  url.password = 'wrong'
  await expect(ask(url.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect(await ask(engine.adminUrl, 'show listen_addresses')).toBe('127.0.0.1')
  expect(await ask(engine.adminUrl, 'show unix_socket_directories')).toBe('')
})

test('the password and the data are readable by their owner alone', async () => {
  await start()
  expect(statSync(join(dataFolder, 'superuser-password')).mode & 0o777).toBe(0o600)
  expect(statSync(clusterFolder()).mode & 0o777).toBe(0o700)
  expect(existsSync(join(dataFolder, 'engine', 'first-password'))).toBe(false)
})

test('what a query says never reaches the log of the server', async () => {
  const engine = await start()
  await expect(ask(engine.adminUrl, "select 'Ana Ruiz'::uuid")).rejects.toThrow('Ana Ruiz')
  await stop(engine)
  expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).not.toContain('Ana Ruiz')
})

test('the cluster has the C locale, UTF-8 and checksums', async () => {
  const { adminUrl } = await start()
  const database = 'from pg_database where datname = current_database()'
  expect(await ask(adminUrl, `select datcollate ${database}`)).toBe('C')
  expect(await ask(adminUrl, 'show server_encoding')).toBe('UTF8')
  expect(await ask(adminUrl, 'show data_checksums')).toBe('on')
  expect(Number(await ask(adminUrl, 'show server_version_num'))).toBeGreaterThanOrEqual(150_000)
})

test('a taken port moves on to the next free one', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const engine = await start(port)
  taken.close()
  expect(engine.port).toBeGreaterThan(port)
  expect(await ask(engine.adminUrl, 'select 1')).toBe(1)
})

test('data is kept between runs and gone after a removal', async () => {
  const first = await start()
  await ask(first.adminUrl, 'create table kept as select 42 as value')
  await stop(first)
  const second = await start()
  expect(await ask(second.adminUrl, 'select value from kept')).toBe(42)
  await stop(second)
  removeEmbedded(dataFolder)
  expect(existsSync(dataFolder)).toBe(false)
})

test('a first start cut short does not leave half a cluster', async () => {
  mkdirSync(join(dataFolder, 'engine', 'cluster.new'), { recursive: true })
  writeFileSync(join(dataFolder, 'engine', 'cluster.new', 'PG_VERSION'), '18\n')
  const engine = await start()
  expect(await ask(engine.adminUrl, 'select 1')).toBe(1)
})

test('a server that crashes comes back on its port with what was committed', async () => {
  const engine = await start()
  await ask(engine.adminUrl, 'create table kept as select 42 as value')
  await engine.crash()
  expect(await ask(engine.adminUrl, 'select value from kept')).toBe(42)
})

test('a server that is killed outright comes back too', async () => {
  const engine = await start()
  const pid = postmasterPid()
  process.kill(pid, 'SIGKILL')
  await expect
    .poll(() => ask(engine.adminUrl, 'select 1').catch(() => 0), { timeout: 10_000 })
    .toBe(1)
  expect(postmasterPid()).not.toBe(pid)
})

test('the server ends in order when its process is killed', async () => {
  const child = await startInChild()
  const pid = postmasterPid()
  await kill(child)
  await expect.poll(() => getProcessIdentity(pid), { timeout: 10_000 }).toBeUndefined()
  expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).toContain(
    'database system is shut down',
  )
})

test('a start right after everything was killed recovers', async () => {
  const child = await startInChild()
  process.kill(postmasterPid(), 'SIGKILL')
  await kill(child)
  const engine = await start()
  expect(await ask(engine.adminUrl, 'select 1')).toBe(1)
})

test('a note about a server whose number now belongs to another process does not hinder', async () => {
  await stop(await start())
  const lines = [process.pid, clusterFolder(), 0, 1, '', '127.0.0.1', '1 1', 'ready']
  writeFileSync(getPostmasterPath(clusterFolder()), `${lines.join('\n')}\n`)
  const engine = await start()
  expect(await ask(engine.adminUrl, 'select 1')).toBe(1)
})
