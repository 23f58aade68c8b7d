import { searchTimeline, writeSeen } from '@meridian/db/repositories'
import { searchWords } from '@meridian/domain'
import type { TimelinePageInput } from '@meridian/domain/timeline'
import { actorDisciplines, assertMayFor, recordView } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { pageLength, pageOf, type TimelinePage } from './read-timeline.ts'

/**
 * The entries of a patient's timeline whose text has the words, newest first, those the reader may see;
 * what has no word to search by finds nothing. As opening the timeline, its first page is a view.
 */
export async function findInTimeline(
  ctx: UseCaseContext,
  { search = '', ...filter }: TimelinePageInput,
): Promise<TimelinePage> {
  const { organizationId, userId } = getMember(ctx)
  await assertMayFor(ctx, 'record.read', filter.patientId)
  const words = searchWords(search)
  const reader = { userId, disciplines: actorDisciplines(ctx) }
  const query = { ...filter, words, organizationId, reader, limit: pageLength + 1 }
  // Sent together: they cost one round trip.
  const [found] = await Promise.all([
    words.length === 0 ? [] : searchTimeline(ctx.tx, query),
    filter.cursor ? undefined : recordSearch(ctx, filter.patientId),
  ])
  return pageOf(found)
}

async function recordSearch(ctx: UseCaseContext, patientId: string) {
  if (ctx.background) return
  const { organizationId, userId } = getMember(ctx)
  await Promise.all([
    recordView(ctx, patientId, 'timeline'),
    writeSeen(ctx.tx, { organizationId, userId, patientId, seenAt: ctx.now }),
  ])
}
