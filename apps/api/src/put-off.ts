import { isPassing } from '@meridian/db'
import { type DueItem, postponeDue } from '@meridian/db/repositories'
import { addSeconds } from '@meridian/domain'
import type { Logger } from 'pino'
import { type Engine, run } from './use-case.ts'

const mostFailures = 8
const firstPauseSeconds = 15
const longestPauseSeconds = 3600

/** The seconds to wait after the n-th failure in a row: each time twice as long, up to an hour. */
export function pauseAfter(failures: number): number {
  return Math.min(firstPauseSeconds * 2 ** (failures - 1), longestPauseSeconds)
}

/**
 * Does what is due about one item. What fails is put off, longer each time; after eight failures it is
 * parked and stands in the admin's list. What failed because the database was away is left as it is, and
 * nothing that fails keeps the caller from the next item.
 */
export async function orPutOff(
  engine: Engine,
  { item, log }: { item: DueItem; log: Logger },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error(
      { kind: item.kind, fault: nameOf(error) },
      'a due item failed and will be tried again',
    )
    if (isPassing(error)) return
    await putOff(engine, item).catch((again: unknown) =>
      log.error({ kind: item.kind, fault: nameOf(again) }, 'a due item could not be put off'),
    )
  }
}

/** What went wrong, without what it went wrong with. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

async function putOff(engine: Engine, item: DueItem): Promise<void> {
  const { organizationId, kind, ref } = item
  const actor = { kind: 'system', organizationId } as const
  const failures = item.attempts + 1
  const isOver = failures >= mostFailures
  await run(
    engine,
    { actor, name: `worker.${kind}`, requestId: `due ${ref}` },
    async (ctx) => {
      const dueAt = addSeconds(ctx.now, pauseAfter(failures))
      const put = await postponeDue(ctx.tx, item, { dueAt, parkedAt: isOver ? ctx.now : null })
      if (put && isOver) ctx.recordEvent({ kind: 'work.parked', subjectId: ref, payload: { kind } })
    },
    {},
  )
}
