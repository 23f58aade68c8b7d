import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AlertRuleId } from '@meridian/domain/alerts'
import type { MeasureId } from '@meridian/domain/instruments'

/** What an alert of each rule says, as the rule's own title. */
export const nameOfAlertRule: Readonly<Record<AlertRuleId, MessageDescriptor>> = {
  'SI-1': msg`Thoughts of self-harm reported on some days`,
  'SI-2': msg`Thoughts of self-harm: somebody has to act now`,
  'SI-3': msg`The question about self-harm was left open`,
  DEP: msg`Depressive symptoms are severe or have risen`,
  WORSE: msg`Worse than at baseline and than last time`,
  PAIN8: msg`Severe pain that lasts while function falls`,
  MME50: msg`Opioid dose reached 50 MME a day (CDC 2022 guidepost)`,
  MME90: msg`Opioid dose reached 90 MME a day (legacy 2016 tier or local policy)`,
  MMEUP: msg`Opioid dose is rising`,
  MMETAPER: msg`Opioid dose fell fast or stopped`,
  'RX-BZD': msg`Opioid together with a sedating medicine`,
  'RX-NSAID': msg`Anti-inflammatory medicine with a raised risk`,
  'RX-SERO': msg`Opioid and antidepressant that both act on serotonin`,
  'ACU-RISK': msg`Read before needling`,
  'AE-SER': msg`Serious adverse event of acupuncture`,
  'AE-MIN': msg`Minor adverse event of acupuncture`,
  REDFLAG: msg`Red flag`,
  'SLEEP-RISK': msg`Short sleep window where lost sleep is dangerous`,
  NOCONTACT: msg`No contact with the patient`,
  DUE: msg`Reassessment is due`,
  OVERDUE: msg`Reassessment is overdue`,
  MISSED: msg`Reassessment was missed`,
}

/** What a measure is called in a sentence about its change. */
export const nameOfMeasure: Readonly<Record<MeasureId, MessageDescriptor>> = {
  vas: msg`Pain intensity (VAS)`,
  nrs: msg`Pain intensity (NRS)`,
  bpi_severity: msg`Pain severity (BPI)`,
  bpi_interference: msg`Pain interference (BPI)`,
  pcs: msg`Catastrophizing (PCS)`,
  isi: msg`Insomnia (ISI)`,
  psqi: msg`Sleep quality (PSQI)`,
  odi: msg`Low back disability (ODI)`,
  ndi: msg`Neck disability (NDI)`,
  phq9: msg`Depressive symptoms (PHQ-9)`,
  gad7: msg`Anxiety (GAD-7)`,
  peg: msg`Pain, enjoyment, activity (PEG)`,
  psfs: msg`Function (PSFS)`,
  tsk11: msg`Fear of movement (TSK-11)`,
  pseq: msg`Pain self-efficacy (PSEQ)`,
}
