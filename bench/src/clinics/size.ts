/** How much the generated clinics hold, all together. */
export interface Size {
  readonly entries: number
  readonly patients: number
  readonly organizations: number
  /** Entries of the one patient with a long history, on top of `entries`. */
  readonly longHistory: number
  /** Entries of one more, whose pages go deeper still. */
  readonly deepHistory: number
  /** Patients of one more clinic, in which patients are searched for. */
  readonly widest: number
}

/** A million entries over 10,000 patients in 100 clinics, five years of one patient, and one clinic of 10,000. */
export const fullSize: Size = {
  entries: 1_000_000,
  patients: 10_000,
  organizations: 100,
  longHistory: 5_000,
  deepHistory: 20_000,
  widest: 10_000,
}

/** The same clinics with less in them, one for `part` = 1; at least one clinic of four patients. */
export function portionOf(size: Size, part: number): Size {
  const organizations = Math.max(1, Math.round(size.organizations * part))
  return {
    entries: Math.round(size.entries * part),
    patients: Math.max(4 * organizations, Math.round(size.patients * part)),
    organizations,
    longHistory: size.longHistory,
    deepHistory: size.deepHistory,
    widest: Math.max(4, Math.round(size.widest * part)),
  }
}
