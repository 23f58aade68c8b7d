import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { fullSize, portionOf } from './clinics/size.ts'
import { type Comparison, compare, type Plan } from './load/compare.ts'
import { measureFirstDraw } from './paths/first-draw.ts'
import { measureMemory } from './paths/memory.ts'
import { measureStart, memoryOf } from './paths/start-cost.ts'
import { measureStreams } from './paths/streams.ts'
import { measureWebBytes } from './paths/web-bytes.ts'
import { measureTicks } from './paths/worker-tick.ts'
import { tableOf } from './report.ts'
import type { BenchResult, Growth } from './result.ts'
import { onClinics, type Running } from './run-size.ts'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    part: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'string' },
    growth: { type: 'boolean', default: true },
  },
})
const part = Number(values.part)
const plan: Plan = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  connections: [1, 8, 32],
}

const smaller: { entries: number; costs: Map<string, number> }[] = []
for (const share of values.growth ? [0.01, 0.1] : []) {
  const size = portionOf(fullSize, part * share)
  smaller.push({ entries: size.entries, costs: await onClinics(size, measureCosts) })
}
const size = portionOf(fullSize, part)
const result: BenchResult = await onClinics(size, async (running) => {
  const idle = memoryOf(running.service.pid)
  const comparisons = await compareAll(running)
  const all = [...smaller, { entries: size.entries, costs: await measureCosts(running) }]
  return {
    size,
    plan,
    machine: { processors: cpus().length, load: loadavg() },
    secondsToGenerate: running.secondsToGenerate,
    comparisons,
    growth: growthOf(all),
    ...(await measureRest(running, idle)),
  }
})
console.log(`\n${tableOf(result.comparisons)}`)
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)

/** What is no comparison; what fails is left out, and the rest of a long run kept. */
async function measureRest(running: Running, idle: number) {
  const { installation, made, service, headers, paths, targets } = running
  const { organizationId } = made.clinic
  const counts = [100_000, 1_000_000].map((count) => Math.round(count * Math.min(1, part * 10)))
  return {
    memory: await attempt('memory', () =>
      measureMemory(installation.urls, {
        pid: service.pid,
        idle,
        targets: paths.map((path) => targets(path).ours),
      }),
    ),
    firstDraw: await attempt('first draw', () =>
      measureFirstDraw(service.url, { cookie: headers.cookie, patientId: made.longHistory }),
    ),
    streams: await attempt('streams', () => measureListening(running)),
    ticks: await attempt('worker', () => measureTicks(installation, { organizationId, counts })),
    start: await attempt('start', measureStart),
    web: await attempt('web bytes', async () => measureWebBytes()),
  }
}

async function attempt<T>(name: string, measure: () => Promise<T>): Promise<T | null> {
  try {
    return await measure()
  } catch (error) {
    console.error(`Not measured: ${name}.`, error)
    return null
  }
}

/** Every path beside its baseline. */
async function compareAll({ paths, targets }: Running): Promise<Comparison[]> {
  const found: Comparison[] = []
  for (const path of paths) {
    const { ours, bare, query } = targets(path)
    const baselines = path.procedure === 'timeline.page' ? [bare, query] : [bare]
    for (const baseline of baselines) {
      found.push(...(await compare(ours, baseline, plan)))
      console.log(tableOf(found.slice(-plan.connections.length)))
    }
  }
  return found
}

/** What each path costs beside the yardstick, which no amount of data changes; at 8 connections. */
async function measureCosts({ paths, targets }: Running): Promise<Map<string, number>> {
  const costs = new Map<string, number>()
  for (const path of paths) {
    const { ours, yardstick } = targets(path)
    const [found] = await compare(ours, yardstick, { ...plan, connections: [8] })
    if (found) costs.set(path.name, 1 / found.ratio)
  }
  return costs
}

function growthOf(sizes: typeof smaller): Growth[] {
  const names = [...(sizes[0]?.costs.keys() ?? [])]
  return names.map((name) => ({
    name,
    costs: sizes.map(({ entries, costs }) => ({ entries, cost: costs.get(name) ?? Number.NaN })),
  }))
}

async function measureListening({ installation, made, service, paths, targets }: Running) {
  const sign = paths.find(({ procedure }) => procedure === 'notes.sign')
  if (!sign) throw new Error('There is nothing to change')
  const { ours } = targets(sign)
  const before = memoryOf(service.pid)
  const [userId = ''] = made.clinic.members
  const streams = 1000
  const found = await measureStreams(service.url, {
    authUrl: installation.urls.auth,
    userId,
    organizationId: made.clinic.organizationId,
    streams,
    change: async () => {
      const answer = await fetch(ours.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...ours.headers },
        body: ours.body(),
      })
      if (!answer.ok) throw new Error(`A note was not signed: ${answer.status}`)
    },
  })
  return { ...found, kibibytesPerStream: ((memoryOf(service.pid) - before) * 1024) / streams }
}
