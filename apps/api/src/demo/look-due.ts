import { claimDue, type DueItem, listDue } from '@meridian/db/repositories'
import type { Instant } from '@meridian/domain'
import { lookAtDue } from '../look-at-due.ts'
import { run } from '../use-case.ts'
import type { Stage } from './stage.ts'

/**
 * Does what the worker would have done in this clinic up to an instant, each thing when it came due;
 * digests of days gone by alone are nobody's any more.
 */
export async function lookDueUntil(stage: Stage, at: Instant): Promise<void> {
  for (;;) {
    const items = await listDue(stage.engine.app, { at, limit: 1000, where: 'inside' })
    const next = items.find(
      ({ organizationId, kind }) => organizationId === stage.organizationId && kind !== 'digest',
    )
    if (!next) return
    await look(stage, next)
  }
}

async function look(stage: Stage, item: DueItem) {
  stage.setClock(item.dueAt)
  const actor = { kind: 'system', organizationId: stage.organizationId } as const
  const call = { actor, name: `worker.${item.kind}`, requestId: `due ${item.ref}` }
  await run(
    stage.engine,
    call,
    async (ctx, due: DueItem) => {
      if (!(await claimDue(ctx.tx, due))) throw new Error('Another worker is at the demo clinic')
      await lookAtDue(ctx, due)
    },
    item,
  )
}
