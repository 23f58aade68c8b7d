import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Client, connect } from '@meridian/db'
import { newAppKey } from '../keys.ts'
import { type ReceivedMail, startMailServer, type TestMailServer } from './mail-server.ts'
import { buildDrillClinic, countDrill, type DrillCounts } from './worker-drill-clinic.ts'

/** How hard a drill is. */
export interface WorkerDrill {
  /** A migrated database, as each role. */
  readonly databases: { readonly owner: string; readonly app: string; readonly auth: string }
  /** Alerts whose notices and next steps are due at once; each makes two messages and two steps. */
  readonly alerts: number
  /** How often a worker is killed in the middle of a sending. */
  readonly kills: number
  /** Done while the mail server is away, early in the drill, such as restarting the database. */
  readonly meanwhile?: () => Promise<void>
  readonly timeoutSeconds: number
}

/** What came of it. Nothing lost and nothing doubled: `lost`, `unexplained` and `pending` are 0. */
export interface DrillResult extends DrillCounts {
  readonly kills: number
  /** Messages that no mail server ever got although they count as sent. */
  readonly lost: number
  /** Sendings beyond the first of each message. */
  readonly repeats: number
  /** Repeats though the sending before was neither of a killed worker nor cut off with the mail server. */
  readonly unexplained: number
  readonly seconds: number
}

const workerEntry = fileURLToPath(new URL('../worker.ts', import.meta.url))

/**
 * Two worker processes on a real database and a real mail server, one of them killed in the middle of a
 * sending again and again and replaced, the mail server restarted once. Ends when nothing is due any more,
 * fails after `timeoutSeconds`.
 */
export async function drillWorkers(drill: WorkerDrill): Promise<DrillResult> {
  const started = Date.now()
  const app = connect(drill.databases.app, { name: 'worker drill', max: 2 })
  const organizationId = await buildDrillClinic(app, drill.alerts)
  const post = await startPost(drill)
  try {
    post.start(2)
    await untilSettled(app, { organizationId, drill, post })
    const counts = await countDrill(app, organizationId)
    return { ...counts, ...post.judge(counts.messageIds), seconds: (Date.now() - started) / 1000 }
  } finally {
    await post.stop()
    await app.end()
  }
}

interface Receipt {
  readonly messageId: string
  readonly worker: string
  /** True when its sender cannot have heard that it arrived. */
  cutOff: boolean
}

/** The mail server of a drill and the workers that send to it. */
async function startPost({ databases, alerts, kills, meanwhile }: WorkerDrill) {
  const receipts: Receipt[] = []
  const workers = new Map<string, ChildProcess>()
  const killed = new Set<string>()
  const total = alerts * 2
  let started = 0
  let server: TestMailServer
  let restarting: Promise<void> | null = null
  let stopped = false

  function start(count: number) {
    for (let more = count; more > 0; more--) {
      const name = `worker${++started}`
      const env = { ...environmentOf(databases, server.url), MAIL_FROM: `${name}@drill.test` }
      const child = spawn(process.execPath, [workerEntry], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      workers.set(name, child)
    }
  }

  async function kill(name: string) {
    const child = workers.get(name)
    if (!child || killed.has(name)) return
    killed.add(name)
    workers.delete(name)
    child.kill('SIGKILL')
    await once(child, 'exit')
    start(1)
  }

  async function restart() {
    // What two workers have under way on two connections each, and with the database all they took.
    const from = Math.max(0, receipts.length - (meanwhile ? 44 : 4))
    const { port } = server
    await server.close()
    await meanwhile?.()
    for (const receipt of receipts.slice(from)) receipt.cutOff = true
    server = await startMailServer({ port, beforeAnswer })
  }

  async function beforeAnswer(mail: ReceivedMail) {
    const worker = /^From: (\w+)@/im.exec(mail.source)?.[1] ?? ''
    const messageId = /^Message-ID: <(.*)@/im.exec(mail.source)?.[1] ?? ''
    receipts.push({ messageId, worker, cutOff: false })
    if (stopped) return
    const nextKill = Math.ceil(((killed.size + 1) * total) / (kills + 2))
    if (killed.size < kills && receipts.length >= nextKill) await kill(worker)
    // Not awaited: the server cannot close while it holds an answer back.
    if (!restarting && receipts.length >= total / 8) restarting = restart()
  }

  server = await startMailServer({ beforeAnswer })
  return {
    start,
    isThrough: () => killed.size >= kills && restarting !== null,
    judge: (messageIds: readonly string[]) => ({
      kills: killed.size,
      ...judge(receipts, { messageIds, killed }),
    }),
    stop: async () => {
      stopped = true
      const children = [...workers.values()]
      const exits = children.map((child) => child.exitCode ?? once(child, 'exit'))
      for (const child of children) child.kill('SIGTERM')
      await Promise.all(exits)
      await restarting
      await server.close()
    },
  }
}

function environmentOf({ owner, app, auth }: WorkerDrill['databases'], smtpUrl: string) {
  return {
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    DATABASE_AUTH_URL: auth,
    APP_KEY: newAppKey(),
    PUBLIC_URL: 'https://drill.test',
    SMTP_URL: smtpUrl,
    DATA_FOLDER: tmpdir(),
    LOG_LEVEL: 'fatal',
  }
}

/** Every repeat must follow a sending whose worker was killed or whose answer was cut off. */
function judge(
  receipts: readonly Receipt[],
  { messageIds, killed }: { messageIds: readonly string[]; killed: ReadonlySet<string> },
) {
  const byMessage = Map.groupBy(receipts, ({ messageId }) => messageId)
  const earlier = [...byMessage.values()].flatMap((sendings) => sendings.slice(0, -1))
  return {
    lost: messageIds.filter((id) => !byMessage.has(id)).length,
    repeats: earlier.length,
    unexplained: earlier.filter(({ worker, cutOff }) => !cutOff && !killed.has(worker)).length,
  }
}

async function untilSettled(
  app: Client,
  {
    organizationId,
    drill,
    post,
  }: { organizationId: string; drill: WorkerDrill; post: { isThrough(): boolean } },
) {
  const deadline = Date.now() + drill.timeoutSeconds * 1000
  for (;;) {
    const { pending, due } = await countDrill(app, organizationId)
    if (pending + due === 0 && post.isThrough()) return
    if (Date.now() > deadline) {
      throw new Error(`After ${drill.timeoutSeconds} s ${pending} messages and ${due} steps wait`)
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
