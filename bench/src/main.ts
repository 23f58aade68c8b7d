import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { generate } from './clinics/generate.ts'
import { fullSize, portionOf, type Size } from './clinics/size.ts'
import { install, startService } from './installation.ts'
import { type Comparison, compare, type Plan } from './load/compare.ts'
import { startBare } from './load/start-bare.ts'
import { listPaths, targetsOf } from './paths/paths.ts'
import { tableOf } from './report.ts'
import { signIn } from './sign-in.ts'

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
})
const size = portionOf(fullSize, Number(values.part))
const plan: Plan = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  connections: [1, 8, 32],
}

const comparisons = await measureAll(size, plan)
console.log(`\n${tableOf(comparisons)}`)
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ size, plan, comparisons }, null, 2)}\n`)

/** Generates the clinics on an engine of its own and compares every path with its baseline. */
async function measureAll(wanted: Size, how: Plan): Promise<Comparison[]> {
  const installation = await install()
  try {
    const began = performance.now()
    const made = await generate(installation.urls.app, wanted)
    await settle(installation.urls.superuser)
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    console.log(
      `${wanted.entries} entries in ${wanted.organizations} clinics, made in ${seconds} s`,
    )
    const paths = await listPaths(installation.urls.superuser, made)
    const statements = Object.fromEntries(paths.map((path) => [path.bare, path.statements]))
    const { superuser } = installation.urls
    const bare = await startBare(installation.folder, { url: superuser, statements })
    const service = await startService(installation, 4390)
    const [userId = ''] = made.clinic.members
    const headers = await signIn(service.url, { authUrl: installation.urls.auth, userId })
    const found: Comparison[] = []
    for (const path of paths) {
      const targets = targetsOf(path, { service: service.url, bare: bare.url, headers })
      found.push(...(await compare(targets.ours, targets.bare, how)))
      console.log(tableOf(found.slice(-how.connections.length)))
    }
    bare.stop()
    await service.stop()
    return found
  } finally {
    await installation.close()
  }
}

/** Statistics and visibility as a database has them that has run for a while; the table of the bare insert. */
async function settle(superuserUrl: string): Promise<void> {
  const client = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  await client`create table bare_note (id uuid primary key, body text not null, at timestamptz not null)`
  await client.unsafe('vacuum (analyze)')
  await client.end()
}
