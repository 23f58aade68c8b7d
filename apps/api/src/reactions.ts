import type { EventRow } from '@meridian/db/events'
import type { EventKind } from '@meridian/domain/timeline'
import type { UseCaseContext } from './use-case.ts'

type Reaction = (ctx: UseCaseContext, event: EventRow) => Promise<void>

/** Which event sets off what, in the same transaction. Features never call each other: an event does. */
const reactions: Partial<Record<EventKind, readonly Reaction[]>> = {}

/** Runs the reactions to what a verb recorded; what they record themselves is reacted to as well. */
export async function react(ctx: UseCaseContext, events: readonly EventRow[]): Promise<void> {
  for (let next = 0; next < events.length; next++) {
    const event = events[next]
    if (!event) return
    for (const reaction of reactions[event.kind] ?? []) await reaction(ctx, event)
  }
}
