import type { DueKind } from '@meridian/db/repositories'
import type { Logger } from 'pino'
import { dueWork } from './look-at-due.ts'
import { nameOf } from './put-off.ts'
import { type Engine, run } from './use-case.ts'

export interface SweepOptions {
  readonly organizationIds: readonly string[]
  readonly log: Logger
  readonly isStopping?: () => boolean
}

/**
 * Re-creates what is missing in `ops.due`, clinic by clinic and kind by kind, each page in a transaction
 * of its own. Done by several workers at once, or with nothing missing, it changes nothing.
 */
export async function sweep(
  engine: Engine,
  { organizationIds, log, isStopping = () => false }: SweepOptions,
): Promise<void> {
  for (const organizationId of organizationIds) {
    if (isStopping()) return
    for (const kind of Object.keys(dueWork) as DueKind[]) {
      await resowAll(engine, organizationId, kind).catch((error: unknown) =>
        log.error(
          { kind, fault: nameOf(error) },
          'a sweep failed and will be tried again tomorrow',
        ),
      )
    }
  }
}

async function resowAll(engine: Engine, organizationId: string, kind: DueKind) {
  const actor = { kind: 'system', organizationId } as const
  const call = { actor, name: 'worker.sweep', requestId: `sweep ${kind}` }
  let after: string | null = null
  do {
    after = await run(engine, call, dueWork[kind].resow, after)
  } while (after !== null)
}
