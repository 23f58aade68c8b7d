import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Confidence, Mechanism, Modality, PlanModule } from '@meridian/domain/plan'

/** What a kind of treatment is called. */
export const nameOfModality: Readonly<Record<Modality, MessageDescriptor>> = {
  acupuncture: msg`Acupuncture`,
  medicines: msg`Medicines`,
  exercise: msg`Exercise`,
  psychology: msg`CBT`,
  education: msg`Education`,
  sleep: msg`Sleep`,
  other: msg`Other`,
}

/** What a mechanism of pain is called. */
export const nameOfMechanism: Readonly<Record<Mechanism, MessageDescriptor>> = {
  central_sensitization: msg`Central sensitization`,
  persistent_inflammation: msg`Persistent inflammation`,
  deconditioning: msg`Physical deconditioning`,
  cognitive_patterns: msg`Unhelpful cognitive patterns`,
  sleep_disturbance: msg`Sleep disturbance`,
}

/** How sure the assessor is that a mechanism predominates. */
export const nameOfConfidence: Readonly<Record<Confidence, MessageDescriptor>> = {
  low: msg`low confidence`,
  medium: msg`medium confidence`,
  high: msg`high confidence`,
}

/** What is taught or practised. */
export const nameOfModule: Readonly<Record<PlanModule, MessageDescriptor>> = {
  sleep_hygiene: msg`sleep hygiene`,
  pne: msg`pain neuroscience education`,
  cbt_pain: msg`CBT for pain`,
}
