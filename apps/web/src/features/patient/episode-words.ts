import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { BodyRegion, DischargeReason } from '@meridian/domain/episodes'

/** Where the pain is. */
export const nameOfRegion: Readonly<Record<BodyRegion, MessageDescriptor>> = {
  lumbar: msg`Lower back`,
  neck: msg`Neck`,
  thoracic: msg`Upper back`,
  shoulder: msg`Shoulder`,
  elbow_hand: msg`Elbow, wrist or hand`,
  hip: msg`Hip`,
  knee: msg`Knee`,
  ankle_foot: msg`Ankle or foot`,
  head_face: msg`Head or face`,
  widespread: msg`Widespread`,
}

/** Why an episode ended. */
export const nameOfDischarge: Readonly<Record<DischargeReason, MessageDescriptor>> = {
  goals_reached: msg`Goals reached`,
  maintenance_elsewhere: msg`Maintenance elsewhere`,
  no_further_benefit: msg`No further benefit`,
  patient_choice: msg`The patient’s choice`,
  lost_contact: msg`Lost contact`,
  withdrawn: msg`Withdrew consent`,
  died: msg`Died`,
}
