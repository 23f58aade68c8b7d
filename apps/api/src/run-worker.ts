import type { Logger } from 'pino'
import type { OwnDatabases } from './env.ts'
import { createMailer } from './mail/mailer.ts'
import { type Metrics, watchBacklog } from './metrics/metrics.ts'
import { openProcess } from './start-service.ts'
import { startWorker } from './worker-loop.ts'

/**
 * Starts the clock of reassessments and alerts, and the post, on databases of one's own; any number may run. Returns what stops it:
 * what is under way is finished, the rest is left to others.
 */
export function runWorker(
  env: OwnDatabases,
  { log, metrics }: { log: Logger; metrics: Metrics },
): () => Promise<void> {
  const { APP_KEY: appKey, APP_KEY_BEFORE: keyBefore, prepares } = env
  const service = openProcess(env.databases, { appKey, keyBefore, log, prepares })
  const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM)
  const post = { mailer, publicUrl: env.PUBLIC_URL }
  const worker = startWorker(service, { log, post, metrics })
  watchBacklog(metrics, service.app)
  log.info('worker running')
  return async () => {
    await worker.stop()
    mailer?.close()
    await service.close()
  }
}
