/** The sentence fragments a finding is told with: one code each, with the figures it names. */
export interface FindingPartParams {
  reassessment_due: { slot: string; dueOn: string; graceUntil: string }
  reassessment_overdue: { slot: string; dueOn: string; closesOn: string }
  reassessment_missed: { slot: string; dueOn: string; closesOn: string }
}

export type FindingPartCode = keyof FindingPartParams

/** A code with its parameters; the screen turns it into words in the reader's language. */
export type FindingPart = {
  [Code in FindingPartCode]: { readonly code: Code; readonly params: FindingPartParams[Code] }
}[FindingPartCode]
