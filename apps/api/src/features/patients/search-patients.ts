import { findPatientsByWords } from '@meridian/db/repositories'
import { Forbidden, foldText, NotFound, searchWords } from '@meridian/domain'
import { isAllowed, standingsOf } from '@meridian/domain/access'
import type { ListPatientsInput } from '@meridian/domain/patients'
import type { ReadContext } from '../../reading.ts'
import { nextOf, type PatientPage, pageSize, viewOf } from './patient-row.ts'

/**
 * One page of the patients of whose name or record number every word begins a word, by name; asked at every
 * key, so it is one statement.
 */
export async function searchPatients(
  ctx: ReadContext,
  input: ListPatientsInput,
): Promise<PatientPage> {
  const { actor } = ctx
  if (!isAllowed('patient.find', standingsOf(actor.roles))) throw new Forbidden('patient.find')
  const { search = '', phase, status, due, mine = false, cursor } = input
  const found = await findPatientsByWords(ctx.app, {
    organizationId: actor.organizationId,
    userId: actor.userId,
    at: ctx.at,
    words: searchWords(search),
    phase,
    status,
    due,
    mine,
    after: cursor && { foldedName: foldText(cursor.name), id: cursor.id },
    limit: pageSize + 1,
  })
  if (!found) throw new NotFound('organization')
  const page = found.rows.slice(0, pageSize)
  const { today } = found
  return {
    rows: page.map((row) => viewOf({ actor, today }, row, row.pauses ?? [])),
    next: nextOf(found.rows.length > pageSize ? page.at(-1) : undefined),
    total: cursor ? null : (found.total ?? page.length),
  }
}
