import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ShapeName } from '../../ui/shape.tsx'
import type { Tone } from '../../ui/status-badge.tsx'
import type { TodayType } from './today-search.ts'

interface TypeLook {
  readonly shape: ShapeName
  readonly tone: Tone
  readonly word: MessageDescriptor
  readonly filter: MessageDescriptor
}

/** How each kind of row looks, and what its filter is called. */
export const lookOfType: Readonly<Record<TodayType, TypeLook>> = {
  alert: { shape: 'triangle', tone: 'urgent', word: msg`Alert`, filter: msg`Alerts` },
  due: { shape: 'dot', tone: 'info', word: msg`Due`, filter: msg`Reassessments` },
  note: { shape: 'speech', tone: 'quiet', word: msg`Note`, filter: msg`Unread notes` },
  draft: { shape: 'pencil', tone: 'warning', word: msg`Draft`, filter: msg`My drafts` },
  team: { shape: 'person', tone: 'warning', word: msg`Team`, filter: msg`No coordinator` },
}
