import { list, page, table } from './markdown.ts'
import type { AnyCitation, ClinicalPage, PlacedSource } from './sources.ts'

/** What the reference itself lists as not verified against a primary source (§9). */
const openQuestions = [
  'SNOMED codes: 44868003 is corroborated only. LOINC for ISI, PSQI, PCS, NDI, PSFS, TSK-11, PSEQ and BPI severity: none found.',
  'PHQ-9 pro-rating; the GAD-7 change figure; the 3-point convention of the PSQI; ePPOC’s PCS bands, follow-up interval of 3–6 months and rules per scale for missing answers.',
  'NDI: MDC 10.2, MCID 7.5 and 19 percentage points come from a secondary page. ODI: the upper limit of missing sections.',
  'Extra-point and auricular codes beyond the public lists; the pregnancy and thoracic point lists; the red-flag list; the positions of NICE.',
  'Licence terms change: rights holders are to be asked before any wording or translation ships (ODI, NDI, ISI, PCS, BPI, PSQI, PSEQ, TSK).',
  'The text of CDC 2022 was read through a structured extraction that quotes page and sentence, not in the PDF.',
  'Whether software with these functions is a medical device where it is used (EU MDR rule 11, FDA guidance on decision support) is for the operator to settle.',
]

/** Everything that still wants a look at a primary source, by where it is used. */
export function openQuestionsPage(sources: readonly PlacedSource[]): ClinicalPage {
  return {
    file: 'not-verified.md',
    title: 'Not yet verified',
    summary: 'Every claim that rests on second-hand reading or unchecked knowledge.',
    body: page(
      'Nothing on this page has been checked against a primary source. A clinic’s own clinician approves it, or changes it, before use.',
      '## Open questions',
      list(openQuestions),
      '## Read second-hand [R]',
      tableOf(sources, 'R'),
      '## Professional knowledge, not checked [K]',
      tableOf(sources, 'K'),
    ),
    sources: [],
  }
}

function tableOf(sources: readonly PlacedSource[], tag: AnyCitation['tag']): string {
  const places = new Map<string, Set<string>>()
  for (const { where, citation } of sources.filter((source) => source.citation.tag === tag)) {
    const claim = citation.supports ? `${citation.supports} (${citation.text})` : citation.text
    places.set(claim, (places.get(claim) ?? new Set()).add(where))
  }
  return table(
    ['claim', 'used in'],
    [...places].map(([claim, where]) => [claim, [...where].join('; ')]),
  )
}
