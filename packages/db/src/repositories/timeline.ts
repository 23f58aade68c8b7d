import type { Instant } from '@meridian/domain'
import type { Discipline } from '@meridian/domain/access'
import type {
  PayloadOf,
  TimelineCursor,
  TimelineGroup,
  TimelineKind,
  Visibility,
} from '@meridian/domain/timeline'
import type { Client } from '../client.ts'
import { readInstant } from '../schema/columns.ts'
import { askOnce, type HotCall } from '../tenant.ts'

/** One entry of a patient's timeline, its payload by kind; the screen makes the sentence. */
export type TimelineEntry = {
  [Kind in TimelineKind]: {
    readonly id: string
    readonly occurredAt: string
    readonly recordedAt: string
    readonly kind: Kind
    readonly discipline: Discipline | null
    readonly visibility: Visibility
    /** null when the system acted by itself. */
    readonly authorId: string | null
    readonly authorName: string | null
    readonly subjectId: string | null
    readonly payload: PayloadOf<Kind>
  }
}[TimelineKind]

/** Which entries of which patient, and who reads them. */
export interface TimelineQuery {
  readonly organizationId: string
  readonly patientId: string
  readonly reader: { readonly userId: string; readonly disciplines: readonly Discipline[] }
  readonly discipline?: Discipline | undefined
  readonly group?: TimelineGroup | undefined
  readonly authorId?: string | undefined
  /** The last entry of the page before. */
  readonly cursor?: (Pick<TimelineCursor, 'occurredAt'> & { readonly id: string }) | undefined
  readonly limit: number
}

/** A page, and how its reader stands towards the patient; no entries for whoever does not treat them. */
export interface TimelineRead {
  readonly now: Instant
  readonly wholeClinicTeam: boolean
  /** undefined when the organization has no such patient. */
  readonly standing: { readonly inTeam: boolean; readonly isCoordinator: boolean } | undefined
  readonly entries: TimelineEntry[]
}

/** The entries the reader may see, newest first, from the cursor on, in one statement. */
export async function readTimelinePage(
  client: Client,
  query: TimelineQuery,
): Promise<TimelineRead> {
  const scope = { organizationId: query.organizationId, userId: query.reader.userId }
  const [told, ...page] = await askOnce<TimelineRow>(client, scope, {
    text: `select ${columns} from read_timeline(${places})`,
    values: timelineValues(query),
  })
  if (told?.kind !== 'reader') throw new Error('The database did not tell of the reader')
  const { now, found, inTeam, isCoordinator, wholeClinicTeam } = told.payload as unknown as Reader
  return {
    now,
    wholeClinicTeam,
    standing: found ? { inTeam, isCoordinator } : undefined,
    entries: entriesOf(page),
  }
}

/** The statement of a page as it is under any tenant, so that its plan can be asserted. */
export function selectTimeline(query: TimelineQuery): HotCall {
  return { text: `select ${columns} from timeline_page(${places})`, values: timelineValues(query) }
}

interface Reader {
  readonly now: Instant
  readonly found: boolean
  readonly inTeam: boolean
  readonly isCoordinator: boolean
  readonly wholeClinicTeam: boolean
}

/** A row of the page: the reader, an entry, or the name of an author. */
type TimelineRow = Omit<TimelineEntry, 'kind'> & {
  readonly kind: 'reader' | 'author' | TimelineKind
}

const columns = `id, occurred_at as "occurredAt", recorded_at as "recordedAt", kind, discipline, visibility,
  author_id as "authorId", author_name as "authorName", subject_id as "subjectId", payload`
const places =
  '$1::uuid, $2::uuid, $3::uuid, $4::text[], $5::text, $6::text, $7::uuid, $8::timestamptz, $9::uuid, $10::int'
const beyondAnyId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

function timelineValues(query: TimelineQuery): unknown[] {
  const { organizationId, patientId, reader, discipline, group, authorId, cursor, limit } = query
  return [
    organizationId,
    patientId,
    reader.userId,
    reader.disciplines,
    discipline ?? null,
    group ?? null,
    authorId ?? null,
    cursor?.occurredAt ?? 'infinity',
    cursor?.id ?? beyondAnyId,
    limit,
  ]
}

/** The entries with the names of their authors, which come after them. The kind says which payload it is. */
function entriesOf(rows: readonly TimelineRow[]): TimelineEntry[] {
  const end = rows.findIndex(({ kind }) => kind === 'author')
  const entries = end < 0 ? rows : rows.slice(0, end)
  const names = new Map(rows.slice(entries.length).map(({ id, authorName }) => [id, authorName]))
  return entries.map((row) => ({
    ...(row as TimelineEntry),
    occurredAt: readInstant(row.occurredAt),
    recordedAt: readInstant(row.recordedAt),
    authorName: names.get(row.authorId ?? '') ?? null,
  }))
}
