import type { EvidenceTag } from '../shared/citation.ts'

export type { EvidenceTag }

/** Where something was read; `id` is its number in the clinical reference, or the tag for K and P. */
export interface Source {
  readonly id: string
  readonly tag: EvidenceTag
  readonly text: string
  readonly pmid?: string
  readonly pmc?: string
  readonly doi?: string
}

/** A source together with the figure or rule it supports. */
export interface Citation extends Source {
  readonly supports: string
}

/** The sources of every figure in the instruments and the medicines. */
export const sources = {
  buysse: {
    id: 'S1',
    tag: 'R',
    text: 'Buysse, PSQI scoring notes, University of Pittsburgh (reposted; note of 20 May 2005)',
  },
  buysseRights: {
    id: 'S1b',
    tag: 'R',
    text: 'University of Pittsburgh copyright statement, Common Cold Project, Carnegie Mellon University',
  },
  psqiCode: { id: 'S2', tag: 'S', text: 'Public PSQI scoring code and instrument notes' },
  awell: {
    id: 'S3',
    tag: 'S',
    text: 'awell-health/awell-score c37843e, scoring code and notice on instrument rights',
  },
  wrongGad7Bands: { id: 'S24', tag: 'S', text: 'PMC7643708, table 3', pmc: 'PMC7643708' },
  camcops: { id: 'S3b', tag: 'S', text: 'CamCOPS phq9.py 56a303e' },
  psqiTests: { id: 'S4b', tag: 'S', text: 'CTU Prague PSQI tests' },
  loincOdi: { id: 'S5', tag: 'S', text: 'LOINC 97908-8 and 97909-6' },
  bpiGuide: { id: 'S6', tag: 'S', text: 'BPI User Guide 2009; LOINC 77565-0; SRAlab BPI page' },
  eppoc: { id: 'S7', tag: 'S', text: 'ePPOC, Brief Pain Inventory page' },
  dworkin2008: {
    id: 'S8',
    tag: 'S',
    text: 'Dworkin 2008, IMMPACT, J Pain 9:105',
    doi: '10.1016/j.jpain.2007.09.005',
  },
  ostelo2008: { id: 'S9', tag: 'S', text: 'Ostelo 2008, Spine' },
  cdcFactors: { id: 'S10', tag: 'S', text: 'CDC 2022 morphine milligram equivalent table' },
  cdc2022: {
    id: 'S11',
    tag: 'S',
    text: 'CDC Clinical Practice Guideline for Prescribing Opioids 2022, MMWR 71(RR-3)',
    doi: '10.15585/mmwr.rr7103a1',
  },
  whoAtc: {
    id: 'ATC',
    tag: 'S',
    text: 'WHO Collaborating Centre for Drug Statistics Methodology, ATC index',
  },
  atcReposts: {
    id: 'ATC',
    tag: 'R',
    text: 'ATC index as reposted (hipaaspace.com; vdocuments.site, appendix of 2008)',
  },
  cdcMmeGuide: { id: 'S13', tag: 'S', text: 'cqframework/opioid-mme-r4 1357f45' },
  jensen2003: {
    id: 'S14',
    tag: 'S',
    text: 'Jensen 2003, J Pain 4:407 (post-operative sample)',
    pmid: '14622683',
  },
  boonstra2014: { id: 'S14', tag: 'S', text: 'Boonstra 2014, Pain 155:2545', pmid: '25239073' },
  boonstra2016: { id: 'S14', tag: 'S', text: 'Boonstra 2016, Front Psychol 7:1466' },
  sullivan: { id: 'S15a', tag: 'S', text: 'Sullivan, PCS manual' },
  monticone2022: { id: 'S15b', tag: 'S', text: 'Monticone 2022', pmid: '34042409' },
  suzuki2020: { id: 'S16', tag: 'S', text: 'Suzuki 2020, PLoS One', pmc: 'PMC7053735' },
  isiPage: { id: 'S17a', tag: 'R', text: 'Insomnia Severity Index page, cgakit.com' },
  yang2009: { id: 'S17b', tag: 'R', text: 'Yang 2009', pmid: '19689221' },
  morin2011: { id: 'S17b', tag: 'R', text: 'Morin 2011', pmid: '21532953' },
  longo2021: {
    id: 'S17c',
    tag: 'R',
    text: 'Longo 2021 (after rotator-cuff repair)',
    pmid: '34444415',
  },
  fairbank2000: {
    id: 'S18',
    tag: 'R',
    text: 'ODI instructions as reposted; Fairbank & Pynsent 2000',
  },
  vernon: { id: 'S18b', tag: 'R', text: 'Vernon, NDI explanation; J Rehabil Med 2007;39:358' },
  stratford1999: { id: 'S18b', tag: 'R', text: 'Stratford 1999, on an NDI page' },
  young2009: { id: 'S18c', tag: 'R', text: 'Young 2009, from a secondary page' },
  cleland2008: { id: 'S18c', tag: 'R', text: 'Cleland 2008, from a secondary page' },
  painValueSets: {
    id: 'S19',
    tag: 'S',
    text: 'CMS value set comments; IHE pain score observation',
  },
  loincStarters: {
    id: 'S19b',
    tag: 'S',
    text: 'jmandel/ktc-questionnaire-starters (checked by its author against LOINC 2.82)',
  },
  lhcForms: { id: 'S19c', tag: 'S', text: 'LHNCBC/lforms 24c7187, test data' },
  loincPeg: { id: 'S19d', tag: 'S', text: 'LOINC 91147-9' },
  cds4cpm: { id: 'S19e', tag: 'S', text: 'cqframework/cds4cpm e73c2d2' },
  phqChange: { id: 'S23', tag: 'S', text: 'Archives of Physiotherapy 2017, table 2' },
  kounali2022: { id: 'S23b', tag: 'S', text: 'Kounali 2022', pmc: 'PMC9340848' },
  phqRights: { id: 'S23c', tag: 'S', text: 'PHQ public-domain statement, encyclopaedia mirror' },
  stratford1995: { id: 'S25', tag: 'R', text: 'Stratford 1995, on PSFS pages' },
  tskTable: { id: 'S25b', tag: 'R', text: 'Archives of Physiotherapy 2017, table 2 (its ref. 67)' },
  woby2005: { id: 'S26', tag: 'S', text: 'Woby 2005, Pain 117:137' },
  tskSubscales: { id: 'S26b', tag: 'S', text: 'Osteopathy Australia, outcome measures page' },
  pseqPage: { id: 'S27', tag: 'S', text: 'measurely.com.au, PSEQ' },
  dube2021: { id: 'S27b', tag: 'S', text: 'Dubé 2021, PR9 e972' },
} as const satisfies Record<string, Source>
export type SourceKey = keyof typeof sources

/** The source, with what it supports. */
export function cite(key: SourceKey, supports: string): Citation {
  return { ...sources[key], supports }
}

/** A decision of this product, for a clinic's clinician to approve. */
export function productRule(supports: string): Citation {
  return { id: 'P', tag: 'P', text: 'Product rule', supports }
}

/** General professional knowledge that nobody has checked against a primary source. */
export function unchecked(supports: string): Citation {
  return { id: 'K', tag: 'K', text: 'General professional knowledge, not checked', supports }
}

/** True when the claim still needs checking against a primary source before it is relied on. */
export function isUnverified(citation: Citation): boolean {
  return citation.tag === 'K' || citation.tag === 'R'
}
