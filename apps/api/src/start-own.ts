import { databaseErrorCode } from '@meridian/db'
import { type Logger, pino } from 'pino'
import { type OwnDatabases, readEnv, requireDatabases } from './env.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { endOnFault, stopOnSignals } from './stop-on-signals.ts'

/** Starts a part of Meridian and returns what stops it. */
type Part = (
  env: OwnDatabases,
  tools: { log: Logger; metrics: Metrics },
) => Promise<() => Promise<void>> | (() => Promise<void>)

/**
 * Runs parts of Meridian on databases of one's own in this process until it is told to stop, with their
 * numbers on METRICS_PORT if one is set. Exits with a sentence when they cannot start.
 */
export async function startOwn(parts: readonly Part[]): Promise<void> {
  try {
    const env = requireDatabases(readEnv())
    const log: Logger = pino({ level: env.LOG_LEVEL })
    endOnFault(log)
    const metrics = createMetrics()
    const stops: (() => Promise<void>)[] = []
    for (const part of parts) stops.push(await part(env, { log, metrics }))
    const port = env.METRICS_PORT
    const numbers =
      port === undefined ? null : await serveMetrics(metrics, { host: env.HOST, port })
    stopOnSignals(async () => {
      await Promise.all(stops.map((stop) => stop()))
      await numbers?.stop()
    })
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`)
    process.exit(1)
  }
}

/** What a database says of an error can carry what people wrote: of that, only its code is shown. */
function reasonOf(error: unknown): string {
  const code = databaseErrorCode(error)
  if (code !== undefined) return `Meridian could not start: the database answered ${code}.`
  return error instanceof Error ? error.message : 'Meridian could not start.'
}
