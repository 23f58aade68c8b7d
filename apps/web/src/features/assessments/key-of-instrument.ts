import type { InstrumentId } from '@meridian/domain/instruments'

/** The key that chooses each instrument where all are listed; shown beside its name. */
export const keyOfInstrument: Readonly<Record<InstrumentId, string>> = {
  vas: 'v',
  nrs: 'n',
  bpi: 'b',
  pcs: 'c',
  isi: 'i',
  psqi: 'q',
  odi: 'o',
  ndi: 'd',
  phq9: 'h',
  gad7: 'g',
  peg: 'e',
  psfs: 'f',
  tsk11: 't',
  pseq: 's',
}
