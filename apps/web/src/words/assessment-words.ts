import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PainScale, RedFlagCode } from '@meridian/domain/episodes'
import type { Confidence, Mechanism } from '@meridian/domain/plan'

/** What a mechanism of pain is called. */
export const nameOfMechanism: Readonly<Record<Mechanism, MessageDescriptor>> = {
  central_sensitization: msg`Central sensitization`,
  persistent_inflammation: msg`Persistent inflammation`,
  deconditioning: msg`Physical deconditioning`,
  cognitive_patterns: msg`Unhelpful cognitive patterns`,
  sleep_disturbance: msg`Sleep disturbance`,
}

/** How sure the assessor is. */
export const nameOfConfidence: Readonly<Record<Confidence, MessageDescriptor>> = {
  low: msg`Low`,
  medium: msg`Medium`,
  high: msg`High`,
}

/** The red flags of the checklist. */
export const nameOfRedFlag: Readonly<Record<RedFlagCode, MessageDescriptor>> = {
  cauda_equina: msg`Saddle numbness, urinary retention, new incontinence or bilateral deficit`,
  progressive_motor_loss: msg`Progressive motor loss`,
  myelopathy: msg`Signs of myelopathy`,
  spinal_infection: msg`Fever with spinal pain, or immunosuppression`,
  malignancy: msg`History of cancer with unexplained weight loss or night pain`,
  fracture: msg`Major trauma, or osteoporosis or steroids with new pain`,
  headache: msg`Thunderclap headache, or a new headache after the age of 50`,
  chest_pain: msg`Chest pain`,
  abdominal_aortic_aneurysm: msg`Signs of an abdominal aortic aneurysm`,
}

/** The scales of pain intensity. */
export const nameOfPainScale: Readonly<Record<PainScale, MessageDescriptor>> = {
  nrs: msg`Number from 0 to 10 (NRS)`,
  vas: msg`Line of 100 mm (VAS)`,
}
