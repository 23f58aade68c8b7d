import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { selectDue } from '@meridian/db/repositories'
import postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import { writeRows } from '../clinics/write-rows.ts'
import type { Installation } from '../installation.ts'
import { captureStatements } from '../load/capture.ts'

const program = fileURLToPath(new URL('../../../apps/api/dist/worker.js', import.meta.url))

/** What a look of the worker costs with so many plans waiting for their day. */
export interface TickCost {
  readonly plans: number
  /** Pages read to find that nothing is due. */
  readonly buffersWhenNothingIsDue: number
  /** Milliseconds from 1,000 things falling due to none being left, by one worker. */
  readonly millisecondsFor1000: number
}

/** Measures the worker at each number of plans, the smallest first. */
export async function measureTicks(
  { urls }: Installation,
  { organizationId, counts }: { organizationId: string; counts: readonly number[] },
): Promise<TickCost[]> {
  const superuser = postgres(urls.superuser, { max: 1, onnotice: () => {} })
  const worker = startWorker(urls)
  const found: TickCost[] = []
  let plans = 0
  for (const count of counts) {
    await writePlans(superuser, { organizationId, count: count - plans, days: 365 })
    plans = count
    await superuser.unsafe('vacuum (analyze) ops.due')
    const buffersWhenNothingIsDue = await countBuffers(superuser, urls.superuser)
    found.push({
      plans,
      buffersWhenNothingIsDue,
      millisecondsFor1000: await drain(superuser, organizationId),
    })
  }
  worker.kill('SIGTERM')
  await superuser.end()
  return found
}

/** Starts the built worker on an installation; stop it by a signal. */
export function startWorker(urls: Installation['urls']) {
  return spawn(process.execPath, [program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://localhost:4390',
      APP_KEY: randomBytes(32).toString('base64'),
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_AUTH_URL: urls.auth,
      LOG_LEVEL: 'fatal',
    },
  })
}

/**
 * Rows of what is due, ids and dates as always. Nothing stands behind them: the worker's transaction finds
 * that out and takes the row off its list, which is the least it does for any.
 */
async function writePlans(
  superuser: postgres.Sql,
  { organizationId, count, days }: { organizationId: string; count: number; days: number },
): Promise<void> {
  const due = (n: number) => new Date(Date.now() + days * 86_400_000 + n).toISOString()
  for (let from = 0; from < count; from += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, count - from) }, (_, n) => ({
      organization_id: organizationId,
      kind: 'reassessment',
      ref: uuidv7(),
      due_at: due(from + n),
    }))
    await superuser.begin((tx) => writeRows(tx, 'ops.due', rows))
  }
}

/** Of the worker's own statement. */
async function countBuffers(superuser: postgres.Sql, url: string): Promise<number> {
  const [looking] = await captureStatements(url, (tx) =>
    selectDue(tx, { at: null, limit: 200, where: 'inside' }),
  )
  if (!looking) throw new Error('The worker does not look')
  const [row] = await superuser.unsafe(
    `explain (analyze, buffers, format json) ${looking.text}`,
    looking.values as never[],
  )
  if (!row) throw new Error('Nothing was explained')
  const [{ Plan: plan }] = row['QUERY PLAN']
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
}

async function drain(superuser: postgres.Sql, organizationId: string): Promise<number> {
  const began = performance.now()
  await writePlans(superuser, { organizationId, count: 1000, days: -1 })
  for (;;) {
    const [row] = await superuser`select 1 from ops.due where due_at <= now() limit 1`
    if (!row) return performance.now() - began
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
