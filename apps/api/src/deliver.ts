import {
  amendDelivery,
  claimDue,
  type DueItem,
  findDelivery,
  listDue,
  writeDue,
} from '@meridian/db/repositories'
import { addSeconds } from '@meridian/domain'
import type { Logger } from 'pino'
import { type Mailer, MailNotSent, type MailProblem } from './mail/mailer.ts'
import { noticeMail } from './mail/notice-mail.ts'
import { type Engine, run, type UseCaseContext } from './use-case.ts'

/** How notices leave: the mail server, if there is one, and the address people open Meridian at. */
export interface Post {
  readonly mailer: Mailer
  readonly publicUrl: string
  /** Told what became of each notice. */
  readonly onSettled?: (state: 'sent' | 'failed' | 'postponed') => void
}

const mostAtOnce = 20
/** Longer than a sending may take, so that only a worker that died lets another one send again. */
const leaseSeconds = 15
const mostAttempts = 8
const longestPauseSeconds = 3600

/**
 * Sends the notices that have come due, in every clinic; returns how many were looked at. Executed at
 * least once, effective exactly once: one row for each alert and person, and a worker that dies between the mail
 * server's answer and its own note has the message sent again under the same Message-ID.
 */
export async function deliverDue(
  engine: Engine,
  { post, log }: { post: Post; log: Logger },
): Promise<number> {
  const at = engine.clock?.() ?? null
  const items = await listDue(engine.app, { at, limit: mostAtOnce, kinds: ['delivery'] })
  await Promise.all(
    items.map((item) =>
      deliver(engine, post, item).catch((error: unknown) => {
        const fault = error instanceof Error ? error.name : 'unknown'
        log.error({ fault }, 'a notice failed and will be tried again')
      }),
    ),
  )
  return items.length
}

async function deliver(engine: Engine, post: Post, item: DueItem): Promise<void> {
  const { mailer } = post
  const to = await inClinic(engine, item, (ctx) => takeNotice(ctx, item, mailer !== null))
  if (to === null || mailer === null) return
  const problem = await send(() => mailer(noticeMail({ to, id: item.ref, url: post.publicUrl })))
  const state = await inClinic(engine, item, (ctx) => settleNotice(ctx, item, problem))
  if (state !== null) post.onSettled?.(state)
}

function inClinic<T>(
  engine: Engine,
  { organizationId, ref }: DueItem,
  work: (ctx: UseCaseContext) => Promise<T>,
): Promise<T> {
  const actor = { kind: 'system', organizationId } as const
  return run(engine, { actor, name: 'worker.delivery', requestId: `due ${ref}` }, work, {})
}

async function send(sending: () => Promise<void>): Promise<MailProblem | null> {
  try {
    await sending()
    return null
  } catch (error) {
    if (error instanceof MailNotSent) return error.problem
    throw error
  }
}

/** Takes a notice for as long as a sending may last and says where it goes; null when it need not go. */
async function takeNotice(ctx: UseCaseContext, item: DueItem, canSend: boolean) {
  if (!(await claimDue(ctx.tx, item))) return null
  const key = { organizationId: item.organizationId, deliveryId: item.ref }
  const notice = await findDelivery(ctx.tx, key)
  const isWanted = notice?.memberStatus === 'active' && notice.alertState === 'open' && canSend
  if (notice?.state !== 'pending' || !isWanted) {
    if (notice?.state === 'pending') await settle(ctx, item, 'dropped')
    await writeDue(ctx.tx, item, null)
    return null
  }
  await amendDelivery(ctx.tx, key, { attempts: notice.attempts + 1 })
  await writeDue(ctx.tx, item, addSeconds(ctx.now, leaseSeconds))
  return notice.email
}

async function settleNotice(ctx: UseCaseContext, item: DueItem, problem: MailProblem | null) {
  const key = { organizationId: item.organizationId, deliveryId: item.ref }
  const notice = await findDelivery(ctx.tx, key)
  if (notice?.state !== 'pending') return null
  await amendDelivery(ctx.tx, key, { problem })
  if (problem !== null && notice.attempts < mostAttempts) {
    const pause = Math.min(leaseSeconds * 2 ** (notice.attempts - 1), longestPauseSeconds)
    await writeDue(ctx.tx, item, addSeconds(ctx.now, pause))
    return 'postponed'
  }
  const state = problem === null ? 'sent' : 'failed'
  await settle(ctx, item, state)
  await writeDue(ctx.tx, item, null)
  return state
}

function settle(ctx: UseCaseContext, item: DueItem, state: 'sent' | 'dropped' | 'failed') {
  const key = { organizationId: item.organizationId, deliveryId: item.ref }
  return amendDelivery(ctx.tx, key, { state, settledAt: ctx.now })
}
