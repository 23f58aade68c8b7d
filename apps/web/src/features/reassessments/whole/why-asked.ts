import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { InstrumentId } from '@meridian/domain/instruments'

/** Why a reassessment asks for an instrument (reference §3.1.6, §4). */
export const whyAsked: Readonly<Record<InstrumentId, MessageDescriptor>> = {
  vas: msg`how strong the pain is`,
  nrs: msg`how strong the pain is`,
  bpi: msg`how much pain gets in the way`,
  pcs: msg`thoughts about pain`,
  isi: msg`sleep in the last two weeks`,
  psqi: msg`sleep in the past month: only with the full set, at baseline, cycle end and day 182`,
  odi: msg`low back pain`,
  ndi: msg`neck pain`,
  psfs: msg`activities the patient named: these regions have no scale of their own`,
  phq9: msg`mood, and safety`,
  gad7: msg`anxiety`,
  peg: msg`pain in three questions`,
  tsk11: msg`fear of movement`,
  pseq: msg`confidence in spite of pain`,
}
