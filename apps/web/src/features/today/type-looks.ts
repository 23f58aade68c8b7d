import type { MessageDescriptor } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'
import type { ShapeName } from '../../ui/shape.tsx'
import type { Tone } from '../../ui/status-badge.tsx'
import type { TodayType } from './today-search.ts'

interface TypeLook {
  readonly shape: ShapeName
  readonly tone: Tone
  readonly word: MessageDescriptor
}

/** How each kind of row looks. */
export const lookOfType: Readonly<Record<TodayType, TypeLook>> = {
  alert: { shape: 'triangle', tone: 'urgent', word: msg`Signal` },
  phase: { shape: 'diamond', tone: 'info', word: msg`Phase` },
  decide: { shape: 'diamond', tone: 'info', word: msg`Decide` },
  due: { shape: 'dot', tone: 'info', word: msg`Due` },
  note: { shape: 'speech', tone: 'quiet', word: msg`Note` },
  draft: { shape: 'pencil', tone: 'warning', word: msg`Draft` },
  team: { shape: 'person', tone: 'warning', word: msg`Team` },
}

/** How many of a kind there are, in words. */
export function countInWords(type: TodayType, count: number): string {
  switch (type) {
    case 'alert':
      return t`${plural(count, { one: '# signal', other: '# signals' })}`
    case 'phase':
      return t`${plural(count, { one: '# phase past its plan', other: '# phases past their plan' })}`
    case 'decide':
      return t`${plural(count, { one: '# decision', other: '# decisions' })}`
    case 'due':
      return t`${plural(count, { one: '# reassessment', other: '# reassessments' })}`
    case 'note':
      return t`${plural(count, { one: '# unread note', other: '# unread notes' })}`
    case 'draft':
      return t`${plural(count, { one: '# draft', other: '# drafts' })}`
    case 'team':
      return t`${count} without coordinator`
  }
}
