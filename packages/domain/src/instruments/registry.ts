import { bpi } from './bpi.ts'
import type { InstrumentDefinition } from './definition.ts'
import { gad7 } from './gad7.ts'
import type { InstrumentId } from './instrument-id.ts'
import { isi } from './isi.ts'
import { ndi } from './ndi.ts'
import { nrs } from './nrs.ts'
import { odi } from './odi.ts'
import { pcs } from './pcs.ts'
import { peg } from './peg.ts'
import { phq9 } from './phq9.ts'
import { pseq } from './pseq.ts'
import { psfs } from './psfs.ts'
import { psqi } from './psqi.ts'
import { tsk11 } from './tsk11.ts'
import { vas } from './vas.ts'

/** Every instrument by its id: the one place the product learns of them from. */
export const instruments: Readonly<Record<InstrumentId, InstrumentDefinition>> = {
  vas,
  nrs,
  bpi,
  pcs,
  isi,
  psqi,
  odi,
  ndi,
  phq9,
  gad7,
  peg,
  psfs,
  tsk11,
  pseq,
}
