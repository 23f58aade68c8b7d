import type { Client } from '../client.ts'
import { askOnce, type HotCall } from '../tenant.ts'
import type { PatientListQuery, PatientListRow } from './patient-list.ts'

/** The words a patient is looked for by: folded, each to begin a word of the name or the record number. */
export type PatientQuery = PatientListQuery & { readonly words: readonly string[] }

/** What is searched for; `at` null is the database's own time, by which the clinic's day goes. */
export type PatientSearch = Omit<PatientQuery, 'today'> & { readonly at: string | null }

/** A patient found, with the pauses of the episode that are over. */
export type FoundPatient = PatientListRow & {
  readonly pauses: readonly { readonly from: string; readonly to: string }[] | null
}

/** A page of what was found. */
export interface FoundPatients {
  /** The clinic's calendar date. */
  readonly today: string
  readonly rows: readonly FoundPatient[]
  /** How many there are in all; null when they fit on the page, and with further pages. */
  readonly total: number | null
}

/** A page of the patients the words find, in one statement; undefined when there is no such clinic. */
export async function findPatientsByWords(
  client: Client,
  search: PatientSearch,
): Promise<FoundPatients | undefined> {
  const { organizationId, userId, at } = search
  const rows = await askOnce<FoundPatient & { total: string }>(
    client,
    { organizationId, userId },
    {
      text: `select ${columns} from find_patients($1::uuid, $2::uuid, $3::timestamptz, ${places})`,
      values: [organizationId, userId, at, ...searchValues(search)],
    },
  )
  const end = rows.pop()
  if (!end) return undefined
  const isWhole = rows.length < search.limit || search.after !== undefined
  return { today: end.birthDate, rows, total: isWhole ? null : Number(rows[0]?.total) }
}

/** The statement of a page as it is under any tenant, so that its plan can be asserted. */
export function selectPatientsFound(query: PatientQuery): HotCall {
  const { organizationId, userId, today } = query
  return {
    text: `select ${columns} from patients_found($1::uuid, $2::uuid, $3::date, ${places})`,
    values: [organizationId, userId, today, ...searchValues(query)],
  }
}

const beyondAnyLetter = '\u{10ffff}'
const places =
  '$4::text[], $5::text[], $6::text, $7::text, $8::text, $9::boolean, $10::text, $11::uuid, $12::int'
const columns = `id, name, folded_name as "foldedName", birth_date as "birthDate", sex,
  record_number as "recordNumber", phone, episode_id as "episodeId", status, day_zero as "dayZero", phase,
  phase_plan as "phasePlan", paused_on as "pausedOn", pauses, next_slot as "nextSlot",
  next_due_on as "nextDueOn", next_opens_on as "nextOpensOn", next_grace_until as "nextGraceUntil",
  coordinator_name as "coordinatorName", mine, total`

function searchValues(query: Omit<PatientQuery, 'today'>): unknown[] {
  const { words, phase, status, due, mine, after, limit } = query
  const only = [phase ?? null, status ?? null, due ?? null, mine]
  const beginnings = [...new Set(words)]
  const ends = beginnings.map((word) => word + beyondAnyLetter)
  return [beginnings, ends, ...only, after?.foldedName ?? null, after?.id ?? null, limit]
}
