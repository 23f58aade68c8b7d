import { inTenant } from '@meridian/db'
import { claimDue, type DueItem, listDue, writeDue } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { Logger } from 'pino'
import { deliverDue, type Post } from './deliver.ts'
import { lookAtDue, lookedAt } from './look-at-due.ts'
import type { Metrics } from './metrics/metrics.ts'
import { type Engine, run } from './use-case.ts'

const mostPerTick = 200

/**
 * One tick: everything that has come due across all clinics, each in its own tenant transaction.
 * Done by several workers at once, each item takes effect once, since only the one who still finds it
 * due as it was read goes on. Returns how many were looked at; an item that fails is left for later, and
 * so is what remains once the worker is told to stop.
 */
export async function tick(
  engine: Engine,
  log: Logger,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const at = engine.clock?.() ?? null
  const items = await listDue(engine.app, { at, limit: mostPerTick, kinds: lookedAt })
  let looked = 0
  for (const item of items) {
    if (isStopping()) break
    try {
      if (await look(engine, item)) looked++
    } catch (error) {
      log.error(
        { kind: item.kind, fault: nameOf(error) },
        'a due item failed and will be tried again',
      )
    }
  }
  return looked
}

async function look(engine: Engine, item: DueItem): Promise<boolean> {
  const actor = { kind: 'system', organizationId: item.organizationId } as const
  const call = { actor, name: `worker.${item.kind}`, requestId: `due ${item.ref}` }
  try {
    return await run(
      engine,
      call,
      async (ctx, due: DueItem) => {
        if (!(await claimDue(ctx.tx, due))) return false
        await lookAtDue(ctx, due)
        return true
      },
      item,
    )
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    await forget(engine, item)
    return false
  }
}

/** Takes a due item off the list whose subject is gone. */
function forget(engine: Engine, item: DueItem) {
  return inTenant(engine.app, { organizationId: item.organizationId, userId: null }, (tx) =>
    writeDue(tx, item, null),
  )
}

/** What the worker needs beside the engine. */
export interface WorkerOptions {
  readonly log: Logger
  readonly post: Post
  /** Milliseconds between two looks. */
  readonly every?: number
  readonly metrics?: Metrics
}

/**
 * Looks until stopped: again at once while there is much to do, else after a pause. E-mail has a loop of
 * its own, so that a slow mail server never keeps an alert from moving on.
 */
export function startWorker(
  engine: Engine,
  { log, post, every = 2000, metrics }: WorkerOptions,
): { stop(): Promise<void> } {
  const tickedBy = (loop: string) => () => metrics?.lastTick.set({ loop }, Date.now() / 1000)
  const counted: Post = { ...post, onSettled: (state) => metrics?.delivered.add({ state }) }
  const loops = [
    repeat((isStopping) => tick(engine, log, isStopping), { log, every, ticked: tickedBy('due') }),
    repeat(() => deliverDue(engine, { post: counted, log }), {
      log,
      every,
      ticked: tickedBy('delivery'),
    }),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

function repeat(
  work: (isStopping: () => boolean) => Promise<number>,
  { log, every, ticked }: { log: Logger; every: number; ticked: () => void },
): { stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  const loop = (async () => {
    while (!stopped) {
      const done = await work(() => stopped).then(
        (count) => {
          ticked()
          return count
        },
        (error: unknown) => {
          log.warn({ fault: nameOf(error) }, 'the worker could not look')
          return 0
        },
      )
      if (done === mostPerTick || stopped) continue
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, every)
      })
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

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
