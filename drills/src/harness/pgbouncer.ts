import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Skipped } from '../report.ts'
import { findFreePort } from './free-port.ts'
import type { DrillInstallation } from './installation.ts'
import { endsWithDrill } from './processes.ts'
import { until } from './waiting.ts'

/** The addresses of an installation with pgbouncer in transaction mode between; LISTEN goes past it. */
export async function startPgbouncer({
  urls,
  look,
}: DrillInstallation): Promise<{ version: string; env: Record<string, string> }> {
  const version = findVersion()
  const server = new URL(urls.app)
  // The pooler drops what a connection asks for at its start: the limits are the roles' own.
  for (const role of ['meridian_app', 'meridian_auth']) {
    await look.unsafe(`alter role ${role} set statement_timeout = '10s'`)
    await look.unsafe(`alter role ${role} set lock_timeout = '5s'`)
    await look.unsafe(`alter role ${role} set idle_in_transaction_session_timeout = '15s'`)
  }
  const port = await findFreePort()
  const folder = mkdtempSync(join(tmpdir(), 'meridian-pgbouncer-'))
  chmodSync(folder, 0o755)
  const users = [urls.app, urls.auth].map((url) => new URL(url))
  writeFileSync(
    join(folder, 'users.txt'),
    users.map(({ username, password }) => `"${username}" "${password}"\n`).join(''),
  )
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=127.0.0.1 port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
ignore_startup_parameters = extra_float_digits,statement_timeout,lock_timeout,idle_in_transaction_session_timeout
`,
  )
  const as = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn('pgbouncer', [...as, '-q', join(folder, 'pgbouncer.ini')], {
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  endsWithDrill(async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true })
  })
  if (!(await until(() => isListening(port), 5000))) throw new Error('pgbouncer did not start')
  const through = (url: string) => {
    const address = new URL(url)
    address.port = String(port)
    return address.toString()
  }
  return {
    version,
    env: {
      DATABASE_URL: through(urls.app),
      DATABASE_AUTH_URL: through(urls.auth),
      DATABASE_LISTEN_URL: urls.app,
      DATABASE_PREPARE: isOlderThan121(version) ? 'off' : 'on',
    },
  }
}

function findVersion(): string {
  try {
    const said = execFileSync('pgbouncer', ['--version'], { encoding: 'utf8' })
    return /PgBouncer (\d+\.\d+)/.exec(said)?.[1] ?? '0.0'
  } catch {
    throw new Skipped('pgbouncer is not installed')
  }
}

function isOlderThan121(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < 1 || (major === 1 && minor < 21)
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
