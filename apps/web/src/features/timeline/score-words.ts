import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { BandKey, InstrumentId } from '@meridian/domain/instruments'

/** What an instrument is called among clinicians. */
export const shortNameOfInstrument: Readonly<Record<InstrumentId, MessageDescriptor>> = {
  vas: msg`Pain intensity (VAS)`,
  nrs: msg`Pain intensity (NRS)`,
  bpi: msg`Brief Pain Inventory (BPI)`,
  pcs: msg`Pain catastrophizing (PCS)`,
  isi: msg`Insomnia severity (ISI)`,
  psqi: msg`Sleep quality (PSQI)`,
  odi: msg`Low back disability (ODI)`,
  ndi: msg`Neck disability (NDI)`,
  phq9: msg`Depressive symptoms (PHQ-9)`,
  gad7: msg`Anxiety (GAD-7)`,
  peg: msg`Pain, enjoyment, activity (PEG)`,
  psfs: msg`Patient-specific function (PSFS)`,
  tsk11: msg`Fear of movement (TSK-11)`,
  pseq: msg`Pain self-efficacy (PSEQ)`,
}

/** What a band of a score is called. */
export const nameOfBand: Readonly<Record<BandKey, MessageDescriptor>> = {
  none: msg`none`,
  minimal: msg`minimal`,
  mild: msg`mild`,
  subthreshold: msg`subthreshold`,
  moderate: msg`moderate`,
  moderately_severe: msg`moderately severe`,
  severe: msg`severe`,
  very_severe: msg`very severe`,
  extreme: msg`extreme`,
  complete: msg`complete`,
  good: msg`good sleeper`,
  poor: msg`poor sleeper`,
  below_cutoff: msg`below the cut-off`,
  clinically_relevant: msg`clinically relevant`,
}

/** What a score is called, where an instrument has more than one. */
export const nameOfScore: Readonly<Record<string, MessageDescriptor>> = {
  severity: msg`severity`,
  interference: msg`interference`,
  mean: msg`mean`,
  total: msg`total`,
}
