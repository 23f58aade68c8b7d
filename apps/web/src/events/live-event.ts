import type { EventKind } from '@meridian/domain/timeline'

/** What the server says of a change: ids only, never content. */
export interface LiveEvent {
  readonly kind: EventKind
  readonly patientId: string | null
  readonly subjectId: string | null
}
