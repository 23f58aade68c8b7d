import type { NumberItem } from './definition.ts'

/** The credit line that the PHQ-9 and the GAD-7 carry wherever their text is shown. */
export const phqAttribution =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.'

/** The line before the items of the PHQ-9; the GAD-7's own leaves out "any of". */
export const phq9Stem =
  'Over the last 2 weeks, how often have you been bothered by any of the following problems?'

export const gad7Stem =
  'Over the last 2 weeks, how often have you been bothered by the following problems?'

const frequencies = {
  0: 'Not at all',
  1: 'Several days',
  2: 'More than half the days',
  3: 'Nearly every day',
}

/** One 0-3 frequency item per `[label, text, loinc]`, keyed `"1"`, `"2"` … */
export function frequencyItems(
  questions: readonly (readonly [label: string, text: string, loinc: string])[],
): NumberItem[] {
  return questions.map(([label, text, loinc], index) => ({
    kind: 'number',
    key: String(index + 1),
    label,
    text,
    loinc,
    anchors: frequencies,
    min: 0,
    max: 3,
    integer: true,
    scored: true,
    required: true,
  }))
}

/** The question on daily life both forms end with: kept, never summed. */
export function functionalItem(key: string): NumberItem {
  return {
    kind: 'number',
    key,
    label: 'Functional difficulty',
    text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    anchors: {
      0: 'Not difficult at all',
      1: 'Somewhat difficult',
      2: 'Very difficult',
      3: 'Extremely difficult',
    },
    min: 0,
    max: 3,
    integer: true,
    scored: false,
    required: false,
  }
}
