import { inTenant } from '@meridian/db'
import { appendRefusal } from '@meridian/db/events'
import type { Call, Engine } from './use-case.ts'

/** The record a call names, by the names of its fields, the closest first. */
const subjects = [
  'plannedSessionId',
  'noteId',
  'alertId',
  'reassessmentId',
  'factId',
  'absenceId',
  'userId',
  'invitationId',
  'deliveryId',
  'packId',
  'ref',
]

/** The id a call names under the first of these names that it has; null when it has none. */
export function idIn(input: unknown, names: readonly string[]): string | null {
  const fields: Record<string, unknown> = { ...(input as object | null) }
  // Of several records sent at once the first stands for all.
  for (const value of Object.values(fields)) {
    if (Array.isArray(value) && typeof value[0] === 'object') Object.assign(fields, value[0])
  }
  const name = names.find((field) => typeof fields[field] === 'string')
  return name === undefined ? null : String(fields[name])
}

/** Writes to the audit that a person's call was refused, after whatever it began is undone. */
export async function writeRefusal(engine: Engine, call: Call, input: unknown) {
  const { actor } = call
  if (actor.kind !== 'member') return
  const scope = { organizationId: actor.organizationId, userId: actor.userId }
  await inTenant(engine.app, scope, (tx, dbNow) =>
    appendRefusal(tx, actor.organizationId, {
      id: engine.newId(),
      at: engine.clock?.() ?? dbNow,
      actorId: actor.userId,
      actorRoles: actor.roles,
      sessionId: actor.sessionId,
      requestId: call.requestId,
      kind: call.name,
      patientId: idIn(input, ['patientId']),
      subjectId: idIn(input, subjects),
    }),
  )
}
