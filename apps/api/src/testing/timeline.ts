import { appendEvents, type EventRow } from '@meridian/db/events'
import type { PatientId } from '@meridian/domain'
import {
  type TimelineCursor,
  type TimelineKind,
  type TimelinePageInput,
  timelineCursorSchema,
} from '@meridian/domain/timeline'
import { uuidv7 } from 'uuidv7'
import { findInTimeline } from '../features/timeline/find-in-timeline.ts'
import { readTimeline, type TimelinePage } from '../features/timeline/read-timeline.ts'
import { as, type Bench, readAs } from './bench.ts'
import { type Member, within } from './members.ts'

/** A team note's entry of a patient's timeline, ready for {@link writeEntries}. */
export function buildEntry(
  patientId: PatientId,
  overrides: Partial<EventRow<TimelineKind>> = {},
): EventRow<TimelineKind> {
  return {
    id: uuidv7(),
    at: '2026-03-02T10:00:00.000Z',
    actorId: null,
    actorRoles: [],
    sessionId: null,
    requestId: 'test',
    kind: 'note.signed',
    patientId,
    subjectId: null,
    discipline: 'psychology',
    visibility: 'team',
    occurredAt: '2026-03-01T09:00:00.000Z',
    payload: { template: 'soap', sections: [{ key: 'plan', text: 'Walk' }] },
    ...overrides,
  }
}

/** Writes entries as events of the organization, past the verbs. */
export async function writeEntries(
  bench: Bench,
  { organizationId }: Pick<Member, 'organizationId'>,
  entries: readonly EventRow<TimelineKind>[],
): Promise<void> {
  if (entries.length === 0) return
  await within(bench, organizationId, (tx) => appendEvents(tx, organizationId, entries))
}

/** Where the page after this one starts, as the client sends it; undefined after the last. */
export function nextCursor({ next }: TimelinePage): TimelineCursor | undefined {
  return next === null ? undefined : timelineCursorSchema.parse(next)
}

/** One page as the router reads it: what is searched for is found by a verb of its own. */
export function readPage(
  bench: Bench,
  actor: Member,
  input: TimelinePageInput,
): Promise<TimelinePage> {
  if (input.search === undefined) return readAs(bench, actor, { reading: readTimeline, input })
  return as(bench, actor, { verb: findInTimeline, input })
}

/** Every page of a timeline, from the newest entry to the oldest. */
export async function readPages(
  bench: Bench,
  actor: Member,
  input: TimelinePageInput,
): Promise<TimelinePage[]> {
  const first = await readPage(bench, actor, input)
  const cursor = nextCursor(first)
  return cursor ? [first, ...(await readPages(bench, actor, { ...input, cursor }))] : [first]
}
