import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AttainmentLevel } from '@meridian/domain/goals'

/** How far a goal was attained, in words. */
export const nameOfAttainment: Readonly<Record<AttainmentLevel, MessageDescriptor>> = {
  [-2]: msg`Much less than expected`,
  [-1]: msg`Less than expected`,
  0: msg`As expected`,
  1: msg`More than expected`,
  2: msg`Much more than expected`,
}
