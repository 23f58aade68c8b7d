import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AlertTier } from '@meridian/domain/alerts'
import type { ShapeName } from '../../ui/shape.tsx'
import type { Tone } from '../../ui/status-badge.tsx'

interface TierLook {
  readonly shape: ShapeName
  readonly tone: Tone
  readonly word: MessageDescriptor
}

/** How grave a signal is, as word, shape and colour. */
export const lookOfTier: Readonly<Record<AlertTier, TierLook>> = {
  T1: { shape: 'triangle', tone: 'urgent', word: msg`Critical` },
  T2: { shape: 'diamond', tone: 'warning', word: msg`High` },
  T3: { shape: 'dot', tone: 'info', word: msg`Review` },
  T4: { shape: 'ring', tone: 'quiet', word: msg`Information` },
}
