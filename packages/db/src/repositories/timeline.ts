import type { Discipline } from '@meridian/domain/access'
import type {
  PayloadOf,
  TimelineCursor,
  TimelineGroup,
  TimelineKind,
  Visibility,
} from '@meridian/domain/timeline'
import { and, desc, eq, gte, inArray, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
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
 * Laterals with a limit keep the order and let each author be looked up once.
 */
export function selectTimeline(tx: Tx, query: TimelineQuery) {
  const page = query.words ? selectHits(tx, query, query.words) : selectNewest(tx, query)
  const author = tx
    .select({ name: membership.displayName })
    .from(membership)
    .where(
      and(
        eq(membership.organizationId, query.organizationId),
        eq(membership.userId, page.authorId),
      ),
    )
    .limit(1)
    .as('author')
  return tx
    .select({
      id: page.id,
      occurredAt: page.occurredAt,
      recordedAt: page.recordedAt,
      kind: page.kind,
      discipline: page.discipline,
      visibility: page.visibility,
      authorId: page.authorId,
      authorName: author.name,
      subjectId: page.subjectId,
      payload: page.payload,
    })
    .from(page)
    .leftJoinLateral(author, sql`true`)
    .orderBy(desc(page.occurredAt), desc(page.id))
}

function selectNewest(tx: Tx, query: TimelineQuery) {
  return tx
    .select()
    .from(timelineEntry)
    .where(
      and(
        eq(timelineEntry.organizationId, query.organizationId),
        eq(timelineEntry.patientId, query.patientId),
        isBeyond(timelineEntry.occurredAt, timelineEntry.id, query.cursor),
        isVisible(query.reader),
        isWanted(query),
      ),
    )
    .orderBy(desc(timelineEntry.occurredAt), desc(timelineEntry.id))
    .limit(query.limit)
    .as('page')
}

/** The token index alone tells what is found, newest first; only what is shown is then looked up. */
function selectHits(tx: Tx, query: TimelineQuery, words: readonly string[]) {
  const entry = tx
    .select()
    .from(timelineEntry)
    .where(
      and(
        eq(timelineEntry.organizationId, query.organizationId),
        eq(timelineEntry.id, sql`hit.entry_id`),
        isVisible(query.reader),
        isWanted(query),
      ),
    )
    .limit(1)
    .as('entry')
  return tx
    .select(entry._.selectedFields)
    .from(sql`(${hitsOf(query, words)}) hit`)
    .innerJoinLateral(entry, sql`true`)
    .orderBy(sql`hit.occurred_at desc, hit.entry_id desc`)
    .limit(query.limit)
    .as('page')
}

function isBeyond(at: SQLWrapper, id: SQLWrapper, cursor: TimelineQuery['cursor']) {
  if (!cursor) return undefined
  return sql`(${at}, ${id}) < (${cursor.occurredAt}::timestamptz, ${cursor.id}::uuid)`
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

/** The entries found under every word, newest first: plain index ranges, which row-level security leaves fast. */
function hitsOf({ organizationId, patientId, cursor }: TimelineQuery, words: readonly string[]) {
  const { entryId, token, occurredAt } = timelineToken
  const found = words.map(
    (word) => sql`
      select ${occurredAt}, ${entryId} from ${timelineToken}
      where ${and(
        eq(timelineToken.organizationId, organizationId),
        eq(timelineToken.patientId, patientId),
        gte(token, word),
        lt(token, `${word}\u{10FFFF}`),
        isBeyond(occurredAt, entryId, cursor),
      )}`,
  )
  const all = sql.join(found, sql` intersect `)
  return sql`select distinct * from (${all}) found order by occurred_at desc, entry_id desc`
}
