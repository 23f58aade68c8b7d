import { pino } from 'pino'
import { EnvError, readEnv } from './env.ts'
import { createMailer } from './mail/mailer.ts'
import { openProcess } from './start-service.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { startWorker } from './worker-loop.ts'

/** The reassessment clock on databases of one's own; any number may run. */
function main() {
  const env = readEnv()
  if (!env.databases || !env.APP_KEY || !env.PUBLIC_URL) {
    throw new EnvError(['DATABASE_URL: is needed here; `npm start` runs the worker by itself'])
  }
  const log = pino({ level: env.LOG_LEVEL })
  const service = openProcess(env.databases, { appKey: env.APP_KEY, log })
  const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM)
  const worker = startWorker(service.engine, { log, post: { mailer, publicUrl: env.PUBLIC_URL } })
  log.info('worker running')
  stopOnSignals(async () => {
    await worker.stop()
    mailer?.close()
    await service.close()
  })
}

try {
  main()
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : 'The worker could not start.'}\n`,
  )
  process.exit(1)
}
