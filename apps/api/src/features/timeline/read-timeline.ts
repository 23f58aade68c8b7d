import { readTimelinePage, type TimelineEntry } from '@meridian/db/repositories'
import { Forbidden } from '@meridian/domain'
import { isAllowed } from '@meridian/domain/access'
import type { TimelinePageInput } from '@meridian/domain/timeline'
import { actorDisciplines, standingOf } from '../../access.ts'
import { type ReadContext, recordOpening } from '../../reading.ts'

/** Entries on one page. */
export const pageLength = 50

export interface TimelinePage {
  readonly entries: TimelineEntry[]
  /** Where the next page starts; null when this is the last. */
  readonly next: { readonly occurredAt: string; readonly id: string } | null
}

/**
 * Fifty entries of a patient's timeline, newest first, those the reader may see. Opening it (the
 * first page) is a view and marks the record as seen.
 */
export async function readTimeline(
  ctx: ReadContext,
  input: Omit<TimelinePageInput, 'search'>,
): Promise<TimelinePage> {
  const { organizationId, userId } = ctx.actor
  const reader = { userId, disciplines: actorDisciplines(ctx) }
  const read = await readTimelinePage(ctx.app, {
    ...input,
    organizationId,
    reader,
    limit: pageLength + 1,
  })
  const { standings } = standingOf(ctx.actor, read.standing, read.wholeClinicTeam)
  if (!isAllowed('record.read', standings)) throw new Forbidden('record.read')
  const { patientId } = input
  if (!input.cursor) {
    await recordOpening(ctx, { patientId, section: 'timeline', at: ctx.timeOf(read.now) })
  }
  return pageOf(read.entries)
}

/** A page of what was found for it, which is one entry more than a page when another follows. */
export function pageOf(found: TimelineEntry[]): TimelinePage {
  const entries = found.slice(0, pageLength)
  const last = found.length > pageLength ? entries.at(-1) : undefined
  return { entries, next: last ? { occurredAt: last.occurredAt, id: last.id } : null }
}
