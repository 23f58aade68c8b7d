import { listPartExcuses, writePartExcuse } from '@meridian/db/repositories'
import { Conflict, Invalid } from '@meridian/domain'
import type { ExcusePartInput } from '@meridian/domain/reassessment'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assertOpenToday, getOpenReassessment } from './get-open-reassessment.ts'

/**
 * Says of one instrument that the patient declined it, or that it was not possible, with the reason. The
 * reassessment is closed if nothing else of it is missing.
 */
export async function excusePart(ctx: UseCaseContext, input: ExcusePartInput): Promise<object> {
  const row = await getOpenReassessment(ctx, input)
  assertOpenToday(ctx, row)
  const { instrument, outcome, reason } = input
  if (![...row.battery, ...row.optionalBattery].includes(instrument)) {
    throw new Invalid({ instrument: 'instrument_not_asked' })
  }
  const { organizationId } = ctx.actor
  const earlier = await listPartExcuses(ctx.tx, { organizationId, episodeId: row.episodeId })
  const isExcused = earlier.some((one) => {
    return one.reassessmentId === row.id && one.instrument === instrument
  })
  if (isExcused) throw new Conflict('part_excused')
  const id = ctx.newId()
  await writePartExcuse(ctx.tx, {
    organizationId,
    id,
    patientId: row.patientId,
    reassessmentId: row.id,
    instrument,
    outcome,
    reason,
    excusedOn: ctx.today,
    excusedBy: getMember(ctx).userId,
    excusedAt: ctx.now,
  })
  ctx.recordEvent({
    kind: 'reassessment.part_excused',
    patientId: row.patientId,
    subjectId: row.id,
    payload: { slot: row.slot, instrument, outcome, reason },
  })
  return {}
}
