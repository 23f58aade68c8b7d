import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type EmbeddedEngine,
  migrate,
  provision,
  readMigrations,
  removeEmbedded,
  startEmbedded,
} from '@meridian/db'

const program = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))
const database = 'meridian_bench'

/** An empty installation on an engine of its own, gone when closed. */
export interface Installation {
  readonly folder: string
  readonly engine: EmbeddedEngine
  readonly urls: Readonly<Record<'owner' | 'app' | 'auth' | 'superuser', string>>
  close(): Promise<void>
}

/** Makes an engine in a temporary folder, or the one given, with its roles and every migration. */
export async function install(
  folder = mkdtempSync(join(tmpdir(), 'meridian-bench-')),
): Promise<Installation> {
  mkdirSync(folder, { recursive: true })
  // Root's engine runs as another account, which has to pass through.
  chmodSync(folder, 0o711)
  const engine = await startEmbedded({ dataFolder: folder, port: 0 })
  const password = randomBytes(12).toString('hex')
  const names = ['meridian_owner', 'meridian_app', 'meridian_auth', 'meridian_backup'] as const
  const passwords = Object.fromEntries(names.map((name) => [name, password])) as Record<
    (typeof names)[number],
    string
  >
  await provision({ adminUrl: engine.adminUrl, database, passwords })
  const as = (role: string) => urlOf(engine.adminUrl, { role, password })
  await migrate(as('meridian_owner'), readMigrations())
  return {
    folder,
    engine,
    urls: {
      owner: as('meridian_owner'),
      app: as('meridian_app'),
      auth: as('meridian_auth'),
      superuser: urlOf(engine.adminUrl, null),
    },
    close: async () => {
      await engine.stop()
      removeEmbedded(folder)
    },
  }
}

function urlOf(adminUrl: string, as: { role: string; password: string } | null): string {
  const url = new URL(adminUrl)
  if (as) url.username = as.role
  if (as) url.password = as.password
  url.pathname = `/${database}`
  return url.toString()
}

/** The web service in a process of its own, as it runs in production. */
export interface RunningService {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the built web service on an installation and waits until it is ready. */
export async function startService({ urls }: Installation, port: number): Promise<RunningService> {
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: url,
      APP_KEY: randomBytes(32).toString('base64'),
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_AUTH_URL: urls.auth,
      LOG_LEVEL: 'error',
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let tries = 0; !(await isReady(url)); tries++) {
    if (child.exitCode !== null || tries > 200) throw new Error('The service did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  return answer?.ok ?? false
}
