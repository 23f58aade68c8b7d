import { closeStoredCycle, listCycles, writeCycle } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import type { CloseCycleInput } from '@meridian/domain/planned-sessions'
import type { UseCaseContext } from '../../use-case.ts'
import { getCycleToChange } from './get-cycle-to-change.ts'

/** The coordinator ends the running cycle today, with a reason: its reassessment comes due. */
export async function closeCycle(
  ctx: UseCaseContext,
  input: CloseCycleInput,
): Promise<Record<never, never>> {
  const { episode, cycle } = await getCycleToChange(ctx, input)
  const { count, number, planned } = cycle
  if (count === null) throw new Conflict('cycle_not_begun')
  if (count.endedOn !== null) throw new Conflict('cycle_ended')
  const { organizationId, patientId, id: episodeId, dayZero } = episode
  const closing = { closedOn: ctx.today, closedReason: input.reason }
  const stored = await listCycles(ctx.tx, organizationId, episodeId)
  const row = stored.find((one) => one.number === number)
  if (row) await closeStoredCycle(ctx.tx, row, closing)
  else {
    const countsFrom = dayZero ?? ctx.today
    const key = { organizationId, id: ctx.newId(), patientId, episodeId }
    await writeCycle(ctx.tx, { ...key, number, planned, countsFrom, ...closing })
  }
  ctx.recordEvent({
    kind: 'cycle.closed',
    patientId,
    subjectId: episodeId,
    discipline: 'acupuncture',
    payload: { number, delivered: count.delivered, planned, reason: input.reason },
  })
  return {}
}
