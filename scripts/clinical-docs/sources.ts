import { list, plain } from './markdown.ts'

/** What every citation of the domain has; the rest is present where the reference gives it. */
export interface AnyCitation {
  readonly id: string
  readonly tag: 'S' | 'R' | 'K' | 'P'
  readonly text: string
  readonly section?: string
  readonly supports?: string
  readonly pmid?: string
  readonly pmc?: string
  readonly doi?: string
}

/** A citation and the place on a page it stands behind. */
export interface PlacedSource {
  readonly where: string
  readonly citation: AnyCitation
}

/** One page of the clinical documentation. */
export interface ClinicalPage {
  readonly file: string
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly sources: readonly PlacedSource[]
}

/** What each evidence tag means to a reader. */
export const tagMeanings: Readonly<Record<AnyCitation['tag'], string>> = {
  S: 'read in a published source',
  R: 'read second-hand: check the primary paper',
  K: 'professional knowledge, not checked',
  P: 'a decision of this product',
}

/** True for a value that looks like a citation of the domain. */
export function isCitation(value: unknown): value is AnyCitation {
  if (typeof value !== 'object' || value === null) return false
  if (!('id' in value && 'tag' in value && 'text' in value)) return false
  return typeof value.tag === 'string' && value.tag in tagMeanings
}

/** A citation as one line: what it supports, where it was read, how well it is founded. */
export function citationLine(citation: AnyCitation): string {
  const { id, tag, text, section, supports, pmid, pmc, doi } = citation
  const codes = [pmid && `PMID ${pmid}`, pmc, doi && `doi ${doi}`, section].filter(Boolean)
  const where = codes.length > 0 ? ` (${codes.join('; ')})` : ''
  const claim = supports ? `${supports}: ` : ''
  return plain(`[${tag}] ${claim}${text}${where} · ${id}`)
}

/** Citations as a list, each once. */
export function citationList(citations: readonly AnyCitation[]): string {
  return list([...new Set(citations.map(citationLine))])
}
