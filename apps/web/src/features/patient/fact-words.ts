import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FactKind } from '@meridian/domain/patients'

/** What a standing fact is called. */
export const nameOfFact: Readonly<Record<FactKind, MessageDescriptor>> = {
  allergy: msg`Allergy`,
  anticoagulant: msg`Anticoagulant`,
  pregnancy: msg`Pregnancy`,
  pacemaker: msg`Pacemaker`,
  immunosuppression: msg`Immunosuppression`,
  lymphoedema: msg`Lymphoedema`,
  epilepsy: msg`Epilepsy`,
  needle_syncope: msg`Faints when needled`,
  red_flag: msg`Red flag`,
  other: msg`Take note`,
}
