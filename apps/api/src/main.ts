import { assertServer, connect, migrate, pendingMigrations, readMigrations } from '@meridian/db'
import { pino } from 'pino'
import { EnvError, readEnv } from './env.ts'
import { createMailer } from './mail/mailer.ts'
import { offerSetup } from './offer-setup.ts'
import { openProcess, startService } from './start-service.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/** The web service on databases of one's own. Migrates first; any number may start at once. */
async function main() {
  const env = readEnv()
  if (!env.databases || !env.APP_KEY) {
    throw new EnvError(['DATABASE_URL: is needed here; `npm start` brings its own database'])
  }
  const log = pino({ level: env.LOG_LEVEL })
  await assertServer(env.databases.owner)
  await migrate(env.databases.owner, readMigrations())
  await assertMigrated(env.databases.app)
  const service = openProcess(env.databases, { appKey: env.APP_KEY, log })
  const web = await startService(service, {
    urls: env.databases,
    host: env.HOST,
    port: env.PORT,
    movePort: false,
    publicUrl: env.PUBLIC_URL,
    mailer: createMailer(env.SMTP_URL, env.MAIL_FROM),
    trustProxy: env.TRUST_PROXY,
    demo: null,
    log,
  })
  await offerSetup(service, web.url)
  log.info({ url: web.url }, 'listening')
  stopOnSignals(async () => {
    await web.stop()
    await service.close()
  })
}

async function assertMigrated(url: string) {
  const client = connect(url, { name: 'meridian start', max: 1 })
  const pending = await pendingMigrations(client, readMigrations())
  await client.end()
  if (pending.length > 0) throw new Error('The database is not fully migrated.')
}

// Awaited, so that whoever imports this goes on when the service listens.
await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'Meridian could not start.'}\n`)
  process.exit(1)
})
