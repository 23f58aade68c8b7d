import { type Alert, writeDue } from '@meridian/db/repositories'
import type { UseCaseContext } from '../../use-case.ts'

/** Takes an alert that somebody saw to, or that is over, off the clock. */
export function stopEscalation(
  ctx: UseCaseContext,
  { organizationId, id }: Pick<Alert, 'organizationId' | 'id'>,
): Promise<void> {
  return writeDue(ctx.tx, { organizationId, kind: 'alert', ref: id }, null)
}
