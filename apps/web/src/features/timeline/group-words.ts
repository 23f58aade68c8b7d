import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TimelineGroup } from '@meridian/domain/timeline'

/** What the groups of the timeline are called. */
export const nameOfGroup: Readonly<Record<TimelineGroup, MessageDescriptor>> = {
  notes: msg`Notes`,
  scores: msg`Scores`,
  episode: msg`Episode`,
  team: msg`Care team`,
}
