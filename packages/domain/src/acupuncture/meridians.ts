/** The fourteen meridians with the number of their last point: 361 points (reference §6.1). */
export const meridians = {
  LU: 11,
  LI: 20,
  ST: 45,
  SP: 21,
  HT: 9,
  SI: 19,
  BL: 67,
  KI: 27,
  PC: 9,
  TE: 23,
  GB: 44,
  LR: 14,
  CV: 24,
  GV: 28,
} as const
export type Meridian = keyof typeof meridians

/** The two meridians on the midline, which have no side. */
export const midlineMeridians: readonly Meridian[] = ['CV', 'GV']

const aliases: Readonly<Record<string, Meridian>> = {
  SJ: 'TE',
  TB: 'TE',
  TW: 'TE',
  TH: 'TE',
  REN: 'CV',
  RN: 'CV',
  VC: 'CV',
  DU: 'GV',
  VG: 'GV',
  K: 'KI',
  KD: 'KI',
  H: 'HT',
  HE: 'HT',
  LV: 'LR',
  LIV: 'LR',
  P: 'PC',
  HC: 'PC',
  UB: 'BL',
}

/** The meridian of a prefix in capitals, older and national prefixes included; undefined otherwise. */
export function findMeridian(prefix: string): Meridian | undefined {
  if (Object.hasOwn(meridians, prefix)) return prefix as Meridian
  return Object.hasOwn(aliases, prefix) ? aliases[prefix] : undefined
}
