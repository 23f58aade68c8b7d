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
    const reason = error instanceof Error ? error.message : 'Meridian could not start.'
    process.stderr.write(`${reason}\n`)
    process.exit(1)
  }
}
