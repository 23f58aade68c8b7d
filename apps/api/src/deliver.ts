import {
  amendDelivery,
  claimDue,
  type Delivery,
  type DueItem,
  findDelivery,
  listDue,
  writeDue,
} from '@meridian/db/repositories'
import { addSeconds } from '@meridian/domain'
import type { Logger } from 'pino'
import { whatToSend } from './mail/compose.ts'
import { type Mail, type Mailer, MailNotSent, type MailProblem } from './mail/mailer.ts'
import { orPutOff, pauseAfter } from './put-off.ts'
import { type Engine, run, type UseCaseContext } from './use-case.ts'

/** How messages leave: the mail server, if there is one, and the address people open Meridian at. */
export interface Post {
  readonly mailer: Mailer
  readonly publicUrl: string
  /** Told what became of each sending. */
  readonly onSettled?: (state: 'sent' | 'failed' | 'postponed') => void
}

/** How many messages one look takes at most; a full look is followed by the next at once. */
export const mostDelivered = 20
/** Longer than a sending may take, so that only a worker that died lets another one send again. */
const leaseSeconds = 15
/** After so many tries a message is given up: a server that is away gets about a day, a refusal less. */
const mostAttempts: Readonly<Record<MailProblem, number>> = {
  'mailbox refused': 8,
  'mail server refused the message': 8,
  'mail server did not answer': 30,
  'sending was cut short': 30,
}

/**
 * Sends the messages that have come due, in every clinic; returns how many were looked at. Executed at
 * least once, effective exactly once: one row for each alert or day and person, and a worker that dies between
 * the mail server's answer and its own note has the message sent again under the same Message-ID.
 */
export async function deliverDue(
  engine: Engine,
  { post, log }: { post: Post; log: Logger },
): Promise<number> {
  const at = engine.clock?.() ?? null
  const items = await listDue(engine.app, { at, limit: mostDelivered, where: 'outside' })
  await Promise.all(
    items.map((item) => orPutOff(engine, { item, log }, () => deliver(engine, post, item))),
  )
  return items.length
}

async function deliver(engine: Engine, post: Post, item: DueItem): Promise<void> {
  const { mailer } = post
  const mail = await inClinic(engine, item, (ctx) => takeMessage(ctx, item, post))
  if (mail === null || mailer === null) return
  const problem = await send(() => mailer(mail))
  const state = await inClinic(engine, item, (ctx) => noteSending(ctx, item, problem))
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

/** Takes a message for as long as a sending may last; null when it need not go, or not yet. */
async function takeMessage(
  ctx: UseCaseContext,
  item: DueItem,
  { mailer, publicUrl }: Post,
): Promise<Mail | null> {
  if (!(await claimDue(ctx.tx, item))) return null
  const delivery = await findDelivery(ctx.tx, keyOf(item))
  if (delivery?.state !== 'pending') {
    await writeDue(ctx.tx, item, null)
    return null
  }
  if (delivery.attempts >= mostAttempts['sending was cut short']) {
    await giveUp(ctx, item, 'sending was cut short')
    return null
  }
  const decided = mailer && (await whatToSend(ctx, { delivery, id: item.ref, publicUrl }))
  if (!decided) {
    await settle(ctx, item, { state: 'dropped' })
    return null
  }
  if ('wait' in decided) {
    await writeDue(ctx.tx, item, decided.wait)
    return null
  }
  await amendDelivery(ctx.tx, keyOf(item), { attempts: delivery.attempts + 1 })
  await writeDue(ctx.tx, item, addSeconds(ctx.now, leaseSeconds))
  return decided.mail
}

async function noteSending(ctx: UseCaseContext, item: DueItem, problem: MailProblem | null) {
  const delivery = await findDelivery(ctx.tx, keyOf(item))
  if (delivery?.state !== 'pending') return null
  if (problem === null) {
    await settle(ctx, item, { state: 'sent', problem })
    return 'sent'
  }
  if (delivery.attempts >= mostAttempts[problem]) {
    await giveUp(ctx, item, problem)
    return 'failed'
  }
  await amendDelivery(ctx.tx, keyOf(item), { problem })
  await writeDue(ctx.tx, item, addSeconds(ctx.now, pauseAfter(delivery.attempts)))
  return 'postponed'
}

async function giveUp(ctx: UseCaseContext, item: DueItem, problem: MailProblem) {
  await settle(ctx, item, { state: 'failed', problem })
  ctx.recordEvent({ kind: 'delivery.failed', subjectId: item.ref, payload: { problem } })
}

async function settle(
  ctx: UseCaseContext,
  item: DueItem,
  end: { state: Exclude<Delivery['state'], 'pending'>; problem?: MailProblem | null },
) {
  await amendDelivery(ctx.tx, keyOf(item), { ...end, settledAt: ctx.now })
  await writeDue(ctx.tx, item, null)
}

function keyOf({ organizationId, ref }: DueItem) {
  return { organizationId, deliveryId: ref }
}
