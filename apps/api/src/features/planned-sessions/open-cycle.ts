import { type Episode, listAttendance, writeCycle } from '@meridian/db/repositories'
import { addDays, type CalendarDate, Conflict } from '@meridian/domain'
import type { OpenCycleInput } from '@meridian/domain/planned-sessions'
import type { UseCaseContext } from '../../use-case.ts'
import { getCycleToChange } from './get-cycle-to-change.ts'

/** The coordinator begins a further cycle once the last one has ended; it counts from its first session. */
export async function openCycle(
  ctx: UseCaseContext,
  input: OpenCycleInput,
): Promise<{ number: number }> {
  const { episode, cycle } = await getCycleToChange(ctx, input)
  if (cycle.count?.endedOn == null) throw new Conflict('cycle_not_ended')
  const { organizationId, patientId, id: episodeId } = episode
  const number = cycle.number + 1
  const { planned, reason } = input
  await writeCycle(ctx.tx, {
    organizationId,
    id: ctx.newId(),
    patientId,
    episodeId,
    number,
    planned,
    countsFrom: await findFirstDay(ctx, episode),
    openedReason: reason,
  })
  ctx.recordEvent({
    kind: 'cycle.opened',
    patientId,
    subjectId: episodeId,
    discipline: 'acupuncture',
    payload: { number, planned, reason },
  })
  return { number }
}

/** A session of today that is done already belongs to what was before. */
async function findFirstDay(
  ctx: UseCaseContext,
  { organizationId, id: episodeId }: Episode,
): Promise<CalendarDate> {
  const attended = await listAttendance(ctx.tx, organizationId, { episodeId, until: ctx.today })
  const isNeedledToday = attended.some(
    ({ on, discipline, state }) =>
      on === ctx.today && discipline === 'acupuncture' && state === 'done',
  )
  return isNeedledToday ? addDays(ctx.today, 1) : ctx.today
}
