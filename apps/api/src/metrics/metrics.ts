import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Client, getPoolLoad } from '@meridian/db'
import { readBacklog } from '@meridian/db/repositories'
import {
  type Counter,
  createCounter,
  createGauge,
  createHistogram,
  createLevel,
  type Family,
  type Level,
} from './families.ts'

/**
 * What one process counts for whoever watches over it. No label names a person, a patient or an
 * organization.
 */
export interface Metrics {
  /** Answered calls by procedure and outcome, and how long they took. */
  called(procedure: string, outcome: string, seconds: number): void
  /** A call was turned away before anything was done for it. */
  readonly shed: Counter
  /** When each loop of the worker last went round, in seconds since 1970. */
  readonly lastTick: Level
  /** A notice was sent, or why not. */
  readonly delivered: Counter
  /** Adds a number that is read whenever somebody asks. */
  watch(name: string, help: string, read: () => number | null | Promise<number | null>): void
  /** Everything in the text format of Prometheus. */
  expose(): Promise<string>
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Makes the numbers of one process; those of memory and of the event loop are in already. */
export function createMetrics(): Metrics {
  const calls = createCounter('meridian_calls_total', 'Calls answered, by procedure and outcome.')
  const seconds = createHistogram(
    'meridian_call_seconds',
    'How long calls took, by procedure.',
    bounds,
  )
  const shed = createCounter('meridian_shed_total', 'Calls turned away because of overload.')
  const delivered = createCounter('meridian_deliveries_total', 'Notices, by what became of them.')
  const lastTick = createLevel(
    'meridian_worker_last_tick_seconds',
    'When the loop last went round, in seconds since 1970.',
  )
  const families: Family[] = [calls, seconds, shed, delivered, lastTick]
  const metrics: Metrics = {
    called: (procedure, outcome, took) => {
      calls.add({ procedure, outcome })
      seconds.observe({ procedure }, took)
    },
    shed,
    delivered,
    lastTick,
    watch: (name, help, read) => {
      families.push(createGauge(name, help, read))
    },
    expose: async () =>
      `${(await Promise.all(families.map((family) => family.expose()))).join('\n')}\n`,
  }
  watchProcess(metrics)
  return metrics
}

function watchProcess(metrics: Metrics) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  metrics.watch(
    'meridian_event_loop_delay_seconds',
    'The 99th percentile of the event loop’s delay since it was last asked for.',
    () => {
      const p99 = delay.percentile(99) / 1e9
      delay.reset()
      return p99
    },
  )
  metrics.watch('process_resident_memory_bytes', 'Memory held by the process.', () =>
    process.memoryUsage.rss(),
  )
  metrics.watch('process_start_time_seconds', 'When the process started.', () =>
    Math.round(performance.timeOrigin / 1000),
  )
}

/** Adds what the pool of the application is asked for. */
export function watchPool(metrics: Metrics, client: Client): void {
  metrics.watch(
    'meridian_pool_in_use',
    'Transactions that have a connection.',
    () => getPoolLoad(client).inUse,
  )
  metrics.watch(
    'meridian_pool_waiting',
    'Transactions that wait for a connection.',
    () => getPoolLoad(client).waiting,
  )
}

/** Adds what has come due and was not looked at yet; both are read from the database. */
export function watchBacklog(metrics: Metrics, client: Client): void {
  metrics.watch(
    'meridian_due_backlog',
    'Items that have come due; counted to 10,000.',
    async () => (await readBacklog(client)).count,
  )
  metrics.watch(
    'meridian_due_backlog_age_seconds',
    'How long ago the oldest item came due.',
    async () => (await readBacklog(client)).ageSeconds,
  )
}
