import type { Discipline } from '@meridian/domain/access'
import type {
  PayloadOf,
  TimelineCursor,
  TimelineGroup,
  TimelineKind,
  Visibility,
} from '@meridian/domain/timeline'
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { membership, timelineEntry, timelineToken } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

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
  /** Folded words; an entry is found when every one begins a word of its text. */
  readonly words?: readonly string[]
  /** The last entry of the page before. */
  readonly cursor?: (Pick<TimelineCursor, 'occurredAt'> & { readonly id: string }) | undefined
  readonly limit: number
}

/** The entries the reader may see, newest first, from the cursor on. */
export async function listTimeline(tx: Tx, query: TimelineQuery): Promise<TimelineEntry[]> {
  // The kind says which payload it is; the database cannot.
  return (await selectTimeline(tx, query)) as TimelineEntry[]
}

/**
 * The statement of {@link listTimeline}, so that its plan can be asserted. Keyset on the index
 * `timeline_page`: what a page costs depends neither on its depth nor on the length of the history.
 */
export function selectTimeline(tx: Tx, query: TimelineQuery) {
  return tx
    .select({
      id: timelineEntry.id,
      occurredAt: timelineEntry.occurredAt,
      recordedAt: timelineEntry.recordedAt,
      kind: timelineEntry.kind,
      discipline: timelineEntry.discipline,
      visibility: timelineEntry.visibility,
      authorId: timelineEntry.authorId,
      authorName: membership.displayName,
      subjectId: timelineEntry.subjectId,
      payload: timelineEntry.payload,
    })
    .from(timelineEntry)
    .leftJoin(
      membership,
      and(
        eq(membership.organizationId, timelineEntry.organizationId),
        eq(membership.userId, timelineEntry.authorId),
      ),
    )
    .where(
      and(
        eq(timelineEntry.organizationId, query.organizationId),
        eq(timelineEntry.patientId, query.patientId),
        isBeyond(query.cursor),
        isVisible(query.reader),
        isWanted(query),
        holdsWords(query),
      ),
    )
    .orderBy(desc(timelineEntry.occurredAt), desc(timelineEntry.id))
    .limit(query.limit)
}

function isBeyond(cursor: TimelineQuery['cursor']): SQL | undefined {
  if (!cursor) return undefined
  const { occurredAt, id } = timelineEntry
  return sql`(${occurredAt}, ${id}) < (${cursor.occurredAt}::timestamptz, ${cursor.id}::uuid)`
}

/** `isVisibleTo` of the domain, as a condition. */
function isVisible({ userId, disciplines }: TimelineQuery['reader']): SQL | undefined {
  return or(
    eq(timelineEntry.visibility, 'team'),
    eq(timelineEntry.authorId, userId),
    and(
      eq(timelineEntry.visibility, 'discipline'),
      inArray(timelineEntry.discipline, [...disciplines]),
    ),
  )
}

function isWanted({ discipline, group, authorId }: TimelineQuery): SQL | undefined {
  return and(
    discipline && eq(timelineEntry.discipline, discipline),
    group && eq(timelineEntry.grouping, group),
    authorId ? eq(timelineEntry.authorId, authorId) : undefined,
  )
}

/** The ids found under each word, intersected: plain index ranges, which row-level security leaves fast. */
function holdsWords({ organizationId, patientId, words = [] }: TimelineQuery): SQL | undefined {
  if (words.length === 0) return undefined
  const { entryId, token } = timelineToken
  const found = words.map(
    (word) => sql`
      select ${entryId} from ${timelineToken}
      where ${timelineToken.organizationId} = ${organizationId}
        and ${timelineToken.patientId} = ${patientId}
        and ${token} >= ${word} and ${token} < ${`${word}\u{10FFFF}`}`,
  )
  return sql`${timelineEntry.id} in (${sql.join(found, sql` intersect `)})`
}
