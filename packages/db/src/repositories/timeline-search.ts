import { and, desc, eq, gte, inArray, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { membership, timelineEntry, timelineToken } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { TimelineEntry, TimelineQuery } from './timeline.ts'

/** As the query of a page, and folded words; an entry is found when each begins a word of its text. */
export interface TimelineSearch extends TimelineQuery {
  readonly words: readonly string[]
}

/** The entries found that the reader may see, newest first, from the cursor on. */
export async function searchTimeline(tx: Tx, query: TimelineSearch): Promise<TimelineEntry[]> {
  // The kind says which payload it is; the database cannot.
  return (await selectFound(tx, query)) as TimelineEntry[]
}

/** The statement of {@link searchTimeline}, so that its plan can be asserted. */
export function selectFound(tx: Tx, query: TimelineSearch) {
  const page = selectHits(tx, query)
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

/** The token index alone tells what is found, newest first; only what is shown is then looked up. */
function selectHits(tx: Tx, query: TimelineSearch) {
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
    .from(sql`(${hitsOf(query)}) hit`)
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
function hitsOf({ organizationId, patientId, cursor, words }: TimelineSearch) {
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
