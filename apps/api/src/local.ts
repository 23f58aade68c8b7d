import { type EmbeddedEngine, EngineError, startEmbedded } from '@meridian/db'
import { type Logger, pino } from 'pino'
import { buildDemoClinic, demoSignIn, getDemoState } from './demo/index.ts'
import { type Env, EnvError, readEnv } from './env.ts'
import { forgetDatabase, prepareDatabases } from './local/engine-databases.ts'
import { resetData } from './local/reset.ts'
import { getSecrets, type Secrets } from './local/secrets.ts'
import { createMailer } from './mail/mailer.ts'
import { createMetrics, watchBacklog, watchPool } from './metrics/metrics.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { offerSetup } from './offer-setup.ts'
import { runWorker } from './run-worker.ts'
import { serveWeb } from './serve-web.ts'
import { startOwn } from './start-own.ts'
import { type DatabaseUrls, openProcess, type Process, startService } from './start-service.ts'
import { endOnFault, stopOnSignals } from './stop-on-signals.ts'
import { startWorker } from './worker-loop.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** `npm start`: the embedded engine, the demo clinic, the web service and the worker in one command. */
async function main() {
  const env = readEnv()
  const arguments_ = new Set(process.argv.slice(2))
  if (env.databases) {
    await startOwn([serveWeb, runWorker])
    return
  }
  if (arguments_.has('--reset') && !(await resetData(env.DATA_FOLDER))) {
    say('Nothing was deleted.')
    return
  }
  await startLocally(env, !arguments_.has('--no-demo'))
}

async function startLocally(env: Env, wantsDemo: boolean) {
  const log = pino({ level: env.LOG_LEVEL === 'info' ? 'warn' : env.LOG_LEVEL })
  endOnFault(log)
  const metrics = createMetrics()
  const engine = await startEmbedded({ dataFolder: env.DATA_FOLDER, log: say })
  const secrets = {
    ...getSecrets(env.DATA_FOLDER),
    ...(env.APP_KEY ? { appKey: env.APP_KEY } : {}),
  }
  const keyBefore = env.APP_KEY_BEFORE
  const { service, urls } = await openWithDemo({ engine, secrets, keyBefore, log, wantsDemo })
  const isDemo = (await getDemoState(service)) !== null
  const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM)
  const web = await startService(service, {
    urls,
    host: env.HOST,
    port: env.PORT,
    movePort: true,
    publicUrl: env.PUBLIC_URL,
    mailer,
    trustProxy: env.TRUST_PROXY,
    demo: isDemo && loopback.has(env.HOST) ? demoSignIn : null,
    metrics,
    log,
  })
  const post = { mailer, publicUrl: web.url }
  const worker = startWorker(service, { log, post, metrics })
  const port = env.METRICS_PORT
  const numbers = port === undefined ? null : await serveMetrics(metrics, { host: env.HOST, port })
  watchPool(metrics, service.app)
  watchBacklog(metrics, service.app)
  engine.announce(web.url)
  await greet(service, web.url, isDemo)
  stopOnSignals(async () => {
    await Promise.all([worker.stop(), web.stop()])
    mailer?.close()
    await numbers?.stop()
    await service.close()
    await engine.stop()
  })
}

interface Opening {
  readonly engine: EmbeddedEngine
  readonly secrets: Secrets
  readonly keyBefore: string | undefined
  readonly log: Logger
  readonly wantsDemo: boolean
}

/** Opens the database; builds the demo clinic in an empty one, and anew in one whose demo nobody touched. */
async function openWithDemo({ engine, secrets, keyBefore, log, wantsDemo }: Opening) {
  const open = async (): Promise<{ service: Process; urls: DatabaseUrls }> => {
    const urls = await prepareDatabases(engine.adminUrl, secrets)
    return { urls, service: openProcess(urls, { appKey: secrets.appKey, keyBefore, log }) }
  }
  let opened = await open()
  const demo = await getDemoState(opened.service)
  if (demo?.stale && !demo.touched) {
    await opened.service.close()
    await forgetDatabase(engine.adminUrl)
    opened = await open()
  } else if (demo?.stale) {
    say(`The demo clinic still stands at ${demo.anchoredOn}, because somebody has worked in it.`)
    say('To have it made anew for today: npm start -- --reset')
  }
  if (wantsDemo && (await opened.service.isEmpty())) {
    say('Making the demo clinic …')
    await buildDemoClinic(opened.service)
  }
  return opened
}

async function greet(service: Process, url: string, isDemo: boolean) {
  say(`\nMeridian is running: ${url}`)
  if (isDemo) {
    say('\nThis is a demo clinic with invented people. Sign in as:')
    for (const { email, roles } of demoSignIn.accounts)
      say(`  ${email.padEnd(40)} ${roles.join(', ')}`)
    say(`  password for each: ${demoSignIn.password}`)
  }
  await offerSetup(service, url)
  say('\nCtrl-C stops everything.')
}

main().catch((error: unknown) => {
  const known = error instanceof EngineError || error instanceof EnvError
  process.stderr.write(
    `${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
})
