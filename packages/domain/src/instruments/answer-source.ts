/** Where the scores of a form come from: its items, or totals typed in from paper. */
export const answerSources = ['items', 'total_entry'] as const
export type AnswerSource = (typeof answerSources)[number]
