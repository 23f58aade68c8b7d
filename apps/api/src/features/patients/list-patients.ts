import {
  countPatients,
  listPatientRows,
  listPausesOf,
  type PatientListQuery,
  type PatientListRow,
} from '@meridian/db/repositories'
import { ageInYears, foldText, searchWords } from '@meridian/domain'
import type { ListPatientsInput } from '@meridian/domain/patients'
import { assertMay } from '../../access.ts'
import { getPhaseToday } from '../../care/phase-today.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

const pageSize = 50

/** A patient as a list shows them: no clinical text; the telephone for admins, who make the calls. */
export interface PatientRow {
  readonly id: string
  readonly name: string
  readonly birthDate: string
  readonly age: number
  readonly sex: string
  readonly recordNumber: string | null
  readonly phone: string | null
  readonly status: string | null
  readonly phase: string | null
  readonly week: number | null
  readonly plannedPhase: string | null
  readonly nextDueOn: string | null
  readonly nextSlot: string | null
  readonly due: 'due_soon' | 'due' | 'overdue' | null
  readonly coordinatorName: string | null
  readonly mine: boolean
}

/** One page of the clinic's patients by name; `total` only with the first page. */
export async function listPatients(
  ctx: UseCaseContext,
  input: ListPatientsInput,
): Promise<{
  rows: PatientRow[]
  next: { name: string; id: string } | null
  total: number | null
}> {
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
    next: last ? { name: last.foldedName, id: last.id } : null,
    total,
  }
}

function queryOf(ctx: UseCaseContext, input: ListPatientsInput): PatientListQuery {
  return {
    organizationId: ctx.actor.organizationId,
    userId: getMember(ctx).userId,
    today: ctx.today,
    words: searchWords(input.search ?? ''),
    phase: input.phase,
    status: input.status,
    due: input.due,
    mine: input.mine ?? false,
    after: input.cursor && { foldedName: foldText(input.cursor.name), id: input.cursor.id },
    limit: pageSize + 1,
  }
}

function viewOf(
  ctx: UseCaseContext,
  row: PatientListRow,
  ended: readonly { from: string; to: string }[],
): PatientRow {
  const pauses = row.pausedOn ? [...ended, { from: row.pausedOn, to: null }] : ended
  const { week, phase, plannedPhase } = getPhaseToday(row, pauses, ctx.today)
  const { actor } = ctx
  return {
    id: row.id,
    name: row.name,
    birthDate: row.birthDate,
    age: ageInYears(row.birthDate, ctx.today),
    sex: row.sex,
    recordNumber: row.recordNumber,
    phone: actor.kind === 'member' && actor.roles.includes('admin') ? row.phone : null,
    status: row.status,
    ...(row.status === 'discharged'
      ? { week: null, phase: null, plannedPhase: null }
      : { week, phase, plannedPhase }),
    nextDueOn: row.nextDueOn,
    nextSlot: row.nextSlot,
    due: dueOf(row, ctx.today),
    coordinatorName: row.coordinatorName,
    mine: row.mine,
  }
}

function dueOf(
  { nextDueOn, nextOpensOn, nextGraceUntil }: PatientListRow,
  today: string,
): PatientRow['due'] {
  if (!nextDueOn || !nextOpensOn || !nextGraceUntil || today < nextOpensOn) return null
  if (today < nextDueOn) return 'due_soon'
  return today <= nextGraceUntil ? 'due' : 'overdue'
}
