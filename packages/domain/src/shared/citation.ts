/**
 * How well a claim is founded: `S` read in a published source, `R` in a secondary page, `K` professional
 * knowledge not yet checked, `P` a rule of this product.
 */
export type EvidenceTag = 'S' | 'R' | 'K' | 'P'

/** Where a rule or figure comes from: a source number or the reference's own section, and what it says. */
export interface Citation {
  readonly id: string
  readonly section: string
  readonly text: string
  readonly tag: EvidenceTag
}
