import {
  type ReceivedMail,
  startMailServer,
  type TestMailServer,
} from '@meridian/api/testing/mail-server'
import type { DrillInstallation } from './installation.ts'
import { type MeridianNode, startNode } from './nodes.ts'

/** What two workers have taken and not yet noted when they lose the database with the mail server. */
const mostUnderWay = 44

/** How hard it is made for the workers. */
export interface Hardship {
  /** How many messages are due in all. */
  readonly messages: number
  /** How often a worker is killed after a message has arrived and before it hears so. */
  readonly kills: number
  /** Done once, early on, while the mail server is away. */
  readonly meanwhile: () => Promise<void>
}

/** What became of the messages. */
export interface Judgement {
  /** Messages that count as sent and never arrived. */
  readonly lost: number
  /** Arrivals beyond the first of a message. */
  readonly repeats: number
  /** Repeats though the sending before was neither of a killed worker nor cut off. */
  readonly unexplained: number
}

/** A mail server and the workers that send to it. */
export interface PostOffice {
  /** How many workers have been killed. */
  countKills(): number
  /** True once all that was to happen has happened. */
  isThrough(): boolean
  judge(messageIds: readonly string[]): Judgement
  /** Ends the workers in order and resolves to their exit codes. */
  close(): Promise<(number | null)[]>
}

interface Receipt {
  readonly messageId: string
  readonly worker: string
  /** True when its sender cannot have heard that it arrived. */
  cutOff: boolean
}

/**
 * Two workers and a mail server on loopback, which kills a worker between a message and its receipt, has
 * it replaced, and goes away once and comes back.
 */
export async function openPostOffice(
  installation: DrillInstallation,
  { messages, kills, meanwhile }: Hardship,
): Promise<PostOffice> {
  const receipts: Receipt[] = []
  const workers = new Map<string, MeridianNode>()
  const killed = new Set<string>()
  const replacing: Promise<void>[] = []
  let started = 0
  let restarting: Promise<void> | null = null

  async function startWorker() {
    started += 1
    const name = `worker${started}`
    const env = { SMTP_URL: server.url, MAIL_FROM: `${name}@drill.test`, LOG_LEVEL: 'fatal' }
    workers.set(name, await startNode(installation, { entry: 'worker', env }))
  }

  async function kill(name: string) {
    const worker = workers.get(name)
    if (!worker || killed.has(name)) return
    killed.add(name)
    workers.delete(name)
    await worker.kill()
    replacing.push(startWorker())
  }

  async function restart() {
    const from = Math.max(0, receipts.length - mostUnderWay)
    const { port } = server
    await server.close()
    await meanwhile()
    for (const receipt of receipts.slice(from)) receipt.cutOff = true
    server = await startMailServer({ port, beforeAnswer })
  }

  async function beforeAnswer(mail: ReceivedMail) {
    const worker = /^From: (\w+)@/im.exec(mail.source)?.[1] ?? ''
    const messageId = /^Message-ID: <(.*)@/im.exec(mail.source)?.[1] ?? ''
    receipts.push({ messageId, worker, cutOff: false })
    const nextKill = Math.ceil(((killed.size + 1) * messages) / (kills + 2))
    if (killed.size < kills && receipts.length >= nextKill) await kill(worker)
    // Not awaited: the server cannot close while it holds an answer back.
    if (!restarting && receipts.length >= messages / 8) restarting = restart()
  }

  let server: TestMailServer = await startMailServer({ beforeAnswer })
  await Promise.all([startWorker(), startWorker()])
  return {
    countKills: () => killed.size,
    isThrough: () => killed.size >= kills && restarting !== null,
    judge: (messageIds) => judge(receipts, { messageIds, killed }),
    close: async () => {
      await Promise.all(replacing)
      const codes = await Promise.all([...workers.values()].map((worker) => worker.stop()))
      await restarting
      await server.close()
      return codes
    },
  }
}

/** Every repeat must follow a sending whose worker was killed or whose answer was cut off. */
function judge(
  receipts: readonly Receipt[],
  { messageIds, killed }: { messageIds: readonly string[]; killed: ReadonlySet<string> },
): Judgement {
  const byMessage = Map.groupBy(receipts, ({ messageId }) => messageId)
  const earlier = [...byMessage.values()].flatMap((sendings) => sendings.slice(0, -1))
  return {
    lost: messageIds.filter((id) => !byMessage.has(id)).length,
    repeats: earlier.length,
    unexplained: earlier.filter(({ worker, cutOff }) => !cutOff && !killed.has(worker)).length,
  }
}
