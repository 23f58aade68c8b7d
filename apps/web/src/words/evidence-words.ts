import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EvidenceTag } from '@meridian/domain/instruments'

/** How far a claim has been checked. */
export const nameOfEvidence: Readonly<Record<EvidenceTag, MessageDescriptor>> = {
  S: msg`Read in a published source.`,
  R: msg`Read on a secondary page; check the paper before relying on it.`,
  K: msg`General professional knowledge, not checked.`,
  P: msg`A rule of this product, for your clinic to approve.`,
}
