import { listTimeline, type TimelineEntry, writeSeen } from '@meridian/db/repositories'
import { searchWords } from '@meridian/domain'
import type { TimelinePageInput } from '@meridian/domain/timeline'
import { actorDisciplines, assertMayFor, recordView } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

const pageLength = 50

export interface TimelinePage {
  readonly entries: TimelineEntry[]
  /** Where the next page starts; null when this is the last. */
  readonly next: { readonly occurredAt: string; readonly id: string } | null
}

/**
 * Fifty entries of a patient's timeline, newest first, those the reader may see. Opening it (the
 * first page) is a view and marks the record as seen; what has no word to search by finds nothing.
 */
export async function readTimeline(
  ctx: UseCaseContext,
  input: TimelinePageInput,
): Promise<TimelinePage> {
  const { organizationId, userId } = getMember(ctx)
  await assertMayFor(ctx, 'record.read', input.patientId)
  const { search, ...filter } = input
  const words = search === undefined ? undefined : searchWords(search)
  const findsNothing = words?.length === 0
  const reader = { userId, disciplines: actorDisciplines(ctx) }
  const query = { ...filter, ...(words ? { words } : {}), organizationId, reader }
  // Sent together: they cost one round trip.
  const [found] = await Promise.all([
    findsNothing ? [] : listTimeline(ctx.tx, { ...query, limit: pageLength + 1 }),
    input.cursor ? undefined : recordOpening(ctx, input.patientId),
  ])
  return pageOf(found)
}

function pageOf(found: TimelineEntry[]): TimelinePage {
  const entries = found.slice(0, pageLength)
  const last = found.length > pageLength ? entries.at(-1) : undefined
  return { entries, next: last ? { occurredAt: last.occurredAt, id: last.id } : null }
}

async function recordOpening(ctx: UseCaseContext, patientId: string) {
  if (ctx.background) return
  const { organizationId, userId } = getMember(ctx)
  await Promise.all([
    recordView(ctx, patientId, 'timeline'),
    writeSeen(ctx.tx, { organizationId, userId, patientId, seenAt: ctx.now }),
  ])
}
