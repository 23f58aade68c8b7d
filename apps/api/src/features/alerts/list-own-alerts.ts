import { assertMay } from '../../access.ts'
import { listOwnAlerts as listThem, type OwnAlert } from '../../care/own-alerts.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** What is open for me, for the banner that stands on every page; nothing for who treats nobody. */
export async function listOwnAlerts(ctx: UseCaseContext): Promise<{ rows: OwnAlert[] }> {
  assertMay(ctx, 'worklist.read')
  return { rows: await listThem(ctx) }
}
