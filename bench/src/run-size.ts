import postgres from 'postgres'
import { type Generated, generate } from './clinics/generate.ts'
import type { Size } from './clinics/size.ts'
import { type Installation, install, type RunningService, startService } from './installation.ts'
import { parentOf } from './load/processor-time.ts'
import { type BareServer, startBare } from './load/start-bare.ts'
import { listPaths, type Path, targetsOf } from './paths/paths.ts'
import { type SignedIn, signIn } from './sign-in.ts'

/** Generated clinics with the service and the bare server running on them. */
export interface Running {
  readonly installation: Installation
  readonly made: Generated
  readonly secondsToGenerate: number
  readonly service: RunningService
  readonly headers: SignedIn
  readonly paths: readonly Path[]
  /** A path of ours, its baseline, and the yardstick: the least the bare server can be asked. */
  targets(path: Path): ReturnType<typeof targetsOf>
}

const port = 4390

/** Makes clinics of a size on an engine of their own, works with them, and removes everything. */
export async function onClinics<T>(size: Size, work: (running: Running) => Promise<T>): Promise<T> {
  const installation = await install()
  try {
    const began = performance.now()
    const made = await generate(installation.urls.app, size)
    await settle(installation.urls.superuser)
    const secondsToGenerate = (performance.now() - began) / 1000
    console.log(`${size.entries} entries, made in ${secondsToGenerate.toFixed(0)} s`)
    return await onServers(installation, made, (servers) =>
      work({ ...servers, installation, made, secondsToGenerate }),
    )
  } finally {
    await installation.close()
  }
}

type Servers = Pick<Running, 'service' | 'headers' | 'paths' | 'targets'>

async function onServers<T>(
  installation: Installation,
  made: Generated,
  work: (servers: Servers) => Promise<T>,
): Promise<T> {
  const { superuser, auth } = installation.urls
  const paths = await listPaths(superuser, made)
  const statements = Object.fromEntries(paths.map((path) => [path.bare, path.statements]))
  const yardstick = [{ text: 'select 1', values: [] }]
  const bare: BareServer = await startBare(installation.folder, {
    url: superuser,
    statements: { ...statements, yardstick },
  })
  const service = await startService(installation, port)
  const pool = postgres(superuser, { max: 4, onnotice: () => {} })
  try {
    const callers = new Map<string, SignedIn>()
    for (const userId of new Set(paths.map(({ caller }) => caller))) {
      callers.set(userId, await signIn(service.url, { authUrl: auth, userId }))
    }
    const headersOf = (userId: string) => get(callers, userId)
    const [member = ''] = made.clinic.members
    const where = { service, bare, pool, database: await findPostmaster(superuser), headersOf }
    return await work({
      service,
      headers: headersOf(member),
      paths,
      targets: (path) => targetsOf(path, where),
    })
  } finally {
    await pool.end()
    bare.stop()
    await service.stop()
  }
}

function get(callers: ReadonlyMap<string, SignedIn>, userId: string): SignedIn {
  const headers = callers.get(userId)
  if (!headers) throw new Error('That member is not signed in')
  return headers
}

/** The process of the database that started the one that answers. */
async function findPostmaster(superuserUrl: string): Promise<number> {
  const client = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  const [row] = await client<{ pid: number }[]>`select pg_backend_pid() as pid`
  const found = parentOf(row?.pid ?? 0)
  await client.end()
  return found
}

/** Statistics and visibility as a database has them that has run for a while; the table of the bare insert. */
async function settle(superuserUrl: string): Promise<void> {
  const client = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  await client`create table bare_note (id uuid primary key, body text not null, at timestamptz not null)`
  await client.unsafe('vacuum (analyze)')
  await client.end()
}
