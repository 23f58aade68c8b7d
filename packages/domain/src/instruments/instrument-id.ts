/** The fourteen instruments, in the order screens list them. */
export const instrumentIds = [
  'vas',
  'nrs',
  'bpi',
  'pcs',
  'isi',
  'psqi',
  'odi',
  'ndi',
  'phq9',
  'gad7',
  'peg',
  'psfs',
  'tsk11',
  'pseq',
] as const
export type InstrumentId = (typeof instrumentIds)[number]

/** True for the id of an instrument; safe on any text, `constructor` and the like included. */
export function isInstrumentId(value: unknown): value is InstrumentId {
  return instrumentIds.some((id) => id === value)
}

/** What change is measured on: one per instrument, except that BPI severity and interference stay apart. */
export const measureIds = [
  'vas',
  'nrs',
  'bpi_severity',
  'bpi_interference',
  'pcs',
  'isi',
  'psqi',
  'odi',
  'ndi',
  'phq9',
  'gad7',
  'peg',
  'psfs',
  'tsk11',
  'pseq',
] as const
export type MeasureId = (typeof measureIds)[number]
