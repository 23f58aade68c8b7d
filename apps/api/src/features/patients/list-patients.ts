import {
  countPatients,
  listPatientRows,
  listPausesOf,
  type PatientListQuery,
} from '@meridian/db/repositories'
import { foldText } from '@meridian/domain'
import type { ListPatientsInput } from '@meridian/domain/patients'
import { assertMay } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { nextOf, type PatientPage, pageSize, viewOf } from './patient-row.ts'

/** One page of the clinic's patients by name, narrowed by what can be chosen. */
export async function listPatients(
  ctx: UseCaseContext,
  input: Omit<ListPatientsInput, 'search'>,
): Promise<PatientPage> {
  assertMay(ctx, 'patient.find')
  const query = queryOf(ctx, input)
  const found = await listPatientRows(ctx.tx, query)
  const page = found.slice(0, pageSize)
  const last = found.length > pageSize ? page.at(-1) : undefined
  const total = input.cursor ? null : last ? await countPatients(ctx.tx, query) : page.length
  const episodeIds = page.flatMap(({ episodeId }) => (episodeId ? [episodeId] : []))
  const pauses = await listPausesOf(ctx.tx, ctx.actor.organizationId, episodeIds)
  return {
    rows: page.map((row) => viewOf(ctx, row, pauses.get(row.episodeId ?? '') ?? [])),
    next: nextOf(last),
    total,
  }
}

function queryOf(ctx: UseCaseContext, input: Omit<ListPatientsInput, 'search'>): PatientListQuery {
  return {
    organizationId: ctx.actor.organizationId,
    userId: getMember(ctx).userId,
    today: ctx.today,
    phase: input.phase,
    status: input.status,
    due: input.due,
    mine: input.mine ?? false,
    after: input.cursor && { foldedName: foldText(input.cursor.name), id: input.cursor.id },
    limit: pageSize + 1,
  }
}
