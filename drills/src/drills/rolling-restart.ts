import type { Drill, Extent } from '../drill.ts'
import { call, pinning, reading } from '../harness/call.ts'
import { makeClinics, openSessions, type Person } from '../harness/clinics.ts'
import { type DrillInstallation, installForDrill } from '../harness/installation.ts'
import { type MeridianNode, startNode } from '../harness/nodes.ts'
import { startPgbouncer } from '../harness/pgbouncer.ts'
import { startProxy } from '../harness/proxy.ts'
import { pause, percentile } from '../harness/waiting.ts'
import type { Report } from '../report.ts'

/** Both nodes and both workers are restarted one after the other while people work through a proxy. */
export const rollingRestart: Drill = {
  name: 'rolling-restart',
  promises: 'A39, A40',
  what: 'restart of two web services and two workers, one after the other, behind a proxy',
  run: async (report, extent) => roll(report, extent, await installForDrill(), {}),
}

/** The same with pgbouncer in transaction mode in front of Postgres. */
export const rollingRestartPooled: Drill = {
  name: 'rolling-restart-pgbouncer',
  promises: 'A39, A5',
  what: 'the same with pgbouncer in transaction mode in front of Postgres',
  run: async (report, extent) => {
    const installation = await installForDrill()
    const { version, env } = await startPgbouncer(installation)
    report.say(`pgbouncer ${version}, prepared statements ${env.DATABASE_PREPARE}`)
    await roll(report, extent, installation, env)
  },
}

async function roll(
  report: Report,
  extent: Extent,
  installation: DrillInstallation,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const rounds = extent.of(2, 1)
  const clinics = await makeClinics(installation, { clinics: 3, patients: 5 })
  const people = await openSessions(installation, clinics, 10)
  const proxy = await startProxy([])
  const options = { publicUrl: proxy.url, env: { DRAIN_SECONDS: '1', ...env } }
  const nodes = [await startNode(installation, options), await startNode(installation, options)]
  proxy.ports.push(...nodes.map(({ port }) => port))
  const workers = [
    await startNode(installation, { ...options, entry: 'worker' }),
    await startNode(installation, { ...options, entry: 'worker' }),
  ]
  await pause(500)
  const load = startLoad({ url: proxy.url, publicUrl: proxy.url }, people)
  const codes: (number | null)[] = []
  const restart = async (list: MeridianNode[], place: number, entry: 'main' | 'worker') => {
    const old = list[place]
    if (!old) return
    await pause(1000)
    codes.push(await old.stop())
    list[place] = await startNode(installation, { ...options, entry, port: old.port })
    await pause(500)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const place of [0, 1]) await restart(nodes, place, 'main')
    for (const place of [0, 1]) await restart(workers, place, 'worker')
  }
  const { statuses, times } = await load.stop()
  const failed = [...statuses].filter(([status]) => status !== 200)
  report.say(
    `${codes.length} restarts; ${times.length} calls, half of them within ${percentile(times, 0.5)} ms, 99 % within ${percentile(times, 0.99)} ms`,
  )
  report.expect('no call failed', failed.length === 0 && times.length > 50, failed)
  report.expect(
    'every process ended with 0',
    codes.every((code) => code === 0),
    codes,
  )
}

function startLoad(target: { url: string; publicUrl: string }, people: readonly Person[]) {
  const statuses = new Map<number, number>()
  const times: number[] = []
  let working = true
  const work = people.map(async (person, n) => {
    while (working) {
      const change = n % 2 === 0 ? pinning(person, crypto.randomUUID()) : reading(person)
      const { status, ms } = await call(target, person, change)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      times.push(ms)
      await pause(5)
    }
  })
  return {
    stop: async () => {
      working = false
      await Promise.all(work)
      return { statuses, times }
    },
  }
}
