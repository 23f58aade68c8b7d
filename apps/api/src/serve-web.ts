import { assertServer, connect, migrate, pendingMigrations, readMigrations } from '@meridian/db'
import type { Logger } from 'pino'
import type { OwnDatabases } from './env.ts'
import { createMailer } from './mail/mailer.ts'
import { type Metrics, watchPool } from './metrics/metrics.ts'
import { offerSetup } from './offer-setup.ts'
import { openProcess, startService } from './start-service.ts'

/**
 * Starts the web service on databases of one's own. Migrates first; any number may start at once.
 * Returns what stops it in order.
 */
export async function serveWeb(
  env: OwnDatabases,
  { log, metrics }: { log: Logger; metrics: Metrics },
): Promise<() => Promise<void>> {
  await assertServer(env.databases.owner)
  await migrate(env.databases.owner, readMigrations())
  await assertMigrated(env.databases.app)
  const { APP_KEY: appKey, APP_KEY_BEFORE: keyBefore, prepares } = env
  const service = openProcess(env.databases, { appKey, keyBefore, log, prepares })
  const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM)
  const web = await startService(service, {
    urls: env.databases,
    host: env.HOST,
    port: env.PORT,
    movePort: false,
    publicUrl: env.PUBLIC_URL,
    mailer,
    trustProxy: env.TRUST_PROXY,
    demo: null,
    drainMs: env.DRAIN_SECONDS * 1000,
    metrics,
    log,
  })
  watchPool(metrics, service.app)
  await offerSetup(service, web.url)
  log.info({ url: web.url }, 'listening')
  return async () => {
    await web.stop()
    mailer?.close()
    await service.close()
  }
}

async function assertMigrated(url: string) {
  const client = connect(url, { name: 'meridian start', max: 1 })
  const pending = await pendingMigrations(client, readMigrations())
  await client.end()
  if (pending.length > 0) throw new Error('The database is not fully migrated.')
}
