import { writeCallAttempt } from '@meridian/db/repositories'
import { Conflict, Invalid } from '@meridian/domain'
import type { LogCallInput } from '@meridian/domain/calls'
import { assertMayFor } from '../../access.ts'
import { getCallList } from '../../care/call-list.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/**
 * Notes what came of a call to somebody on the call list. Reaching them ends the admin's part; after
 * the third try in vain the coordinator takes over. Both follow by reaction.
 */
export async function logCall(
  ctx: UseCaseContext,
  input: LogCallInput,
): Promise<{ callId: string }> {
  await assertMayFor(ctx, 'calls.log', input.patientId)
  const { patientId, outcome, callBackOn, line } = input
  if (callBackOn !== null && callBackOn < ctx.today)
    throw new Invalid({ callBackOn: 'date_in_past' })
  const { urgent, silent, rows } = await getCallList(ctx)
  const isListed = [...urgent, ...silent, ...rows].some((row) => row.patientId === patientId)
  if (!isListed) throw new Conflict('not_on_call_list')
  const { organizationId, userId } = getMember(ctx)
  const callId = ctx.newId()
  await writeCallAttempt(ctx.tx, {
    organizationId,
    id: callId,
    patientId,
    calledBy: userId,
    calledAt: ctx.now,
    outcome,
    callBackOn,
    line,
  })
  ctx.recordEvent({
    kind: 'call.logged',
    patientId,
    subjectId: callId,
    payload: { outcome, callBackOn, line },
  })
  return { callId }
}
