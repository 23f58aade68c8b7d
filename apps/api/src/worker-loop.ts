import { inTenant } from '@meridian/db'
import { claimDue, type DueItem, listDue, writeDue } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { Logger } from 'pino'
import { deliverDue, mostDelivered, type Post } from './deliver.ts'
import { lookAtDue } from './look-at-due.ts'
import type { Metrics } from './metrics/metrics.ts'
import { nameOf, orPutOff } from './put-off.ts'
import type { Process } from './start-service.ts'
import { sweep } from './sweep.ts'
import { type Engine, run } from './use-case.ts'

const mostPerTick = 200
const oneDay = 24 * 60 * 60 * 1000

/**
 * One tick: everything that has come due across all clinics, each in its own tenant transaction.
 * Done by several workers at once, each item takes effect once, since only the one who still finds it
 * due as it was read goes on. Returns how many had come due; an item that fails is put off, so that it
 * never keeps others from being seen, and what remains once the worker is told to stop is left for others.
 */
export async function tick(
  engine: Engine,
  log: Logger,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const at = engine.clock?.() ?? null
  const items = await listDue(engine.app, { at, limit: mostPerTick, where: 'inside' })
  for (const item of items) {
    if (isStopping()) break
    await orPutOff(engine, { item, log }, () => look(engine, item))
  }
  return items.length
}

async function look(engine: Engine, item: DueItem): Promise<void> {
  const actor = { kind: 'system', organizationId: item.organizationId } as const
  const call = { actor, name: `worker.${item.kind}`, requestId: `due ${item.ref}` }
  try {
    await run(
      engine,
      call,
      async (ctx, due: DueItem) => {
        if (await claimDue(ctx.tx, due)) await lookAtDue(ctx, due)
      },
      item,
    )
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    await forget(engine, item)
  }
}

/** Takes a due item off the list whose subject is gone. */
function forget(engine: Engine, item: DueItem) {
  return inTenant(engine.app, { organizationId: item.organizationId, userId: null }, (tx) =>
    writeDue(tx, item, null),
  )
}

/** What the worker needs beside the process it runs in. */
export interface WorkerOptions {
  readonly log: Logger
  readonly post: Post
  /** Milliseconds between two looks. */
  readonly every?: number
  readonly metrics?: Metrics
}

/**
 * Looks until stopped: again at once while there is much to do, else after a pause. E-mail has a loop of
 * its own, so that a slow mail server never keeps an alert from moving on; at the start and once a day
 * everything missing in `ops.due` is written anew.
 */
export function startWorker(
  { engine, listOrganizationIds }: Pick<Process, 'engine' | 'listOrganizationIds'>,
  { log, post, every = 2000, metrics }: WorkerOptions,
): { stop(): Promise<void> } {
  const counted: Post = { ...post, onSettled: (state) => metrics?.delivered.add({ state }) }
  const options = (loop: string) => ({
    log,
    every,
    ticked: () => metrics?.lastTick.set({ loop }, Date.now() / 1000),
  })
  const loops = [
    repeat(async (isStopping) => {
      const found = await tick(engine, log, isStopping)
      return found === mostPerTick ? 0 : every
    }, options('due')),
    repeat(async () => {
      const found = await deliverDue(engine, { post: counted, log })
      return found === mostDelivered ? 0 : every
    }, options('delivery')),
    repeat(async (isStopping) => {
      await sweep(engine, { organizationIds: await listOrganizationIds(), log, isStopping })
      return oneDay
    }, options('sweep')),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

interface RepeatOptions {
  readonly log: Logger
  readonly every: number
  readonly ticked: () => void
}

/** Works until stopped; each time answers after how many milliseconds to go on. */
function repeat(
  work: (isStopping: () => boolean) => Promise<number>,
  { log, every, ticked }: RepeatOptions,
): { stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = (async () => {
    while (!stopped) {
      const wait = await work(() => stopped).then(
        (milliseconds) => {
          ticked()
          return milliseconds
        },
        (error: unknown) => {
          log.warn({ fault: nameOf(error) }, 'the worker could not look')
          return every
        },
      )
      if (wait > 0 && !stopped) await pause(wait)
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await loop
    },
  }
}
