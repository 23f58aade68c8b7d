import { connect } from '@meridian/db'
import { vi } from 'vitest'
import type { Bench } from './bench.ts'

/**
 * Runs calls of one organization so that each has done all it can before any may commit: the audit
 * chain is held until every one of them waits, for it or for another. Returns how each ended.
 */
export async function collide<T>(
  { database }: Bench,
  organizationId: string,
  calls: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const holder = connect(database.appUrl, { name: 'holder', max: 2 })
  let running: Promise<PromiseSettledResult<T>[]> = Promise.resolve([])
  await holder.begin(async (tx) => {
    await tx.unsafe(`set local app.organization_id = '${organizationId}'`)
    await tx`select seq from event_counter where organization_id = ${organizationId} for update`
    running = Promise.allSettled(calls.map((call) => call()))
    await vi.waitFor(async () => {
      const [row] = await holder`
        select count(*)::int as waiting from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`
      if (row?.waiting !== calls.length) throw new Error('Not all of them wait yet')
    })
  })
  const results = await running
  await holder.end()
  return results
}
