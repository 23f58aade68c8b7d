import { alertCitations } from './rule/alert-citation.ts'
import { figure } from './rule/alert-threshold.ts'

/** The figures SI-1 and SI-2 share, so that no answer falls between the two. */
export const selfHarmThresholds = {
  high: figure(2, '{score}', {
    meaning: 'Item 9 at or above it is the graver pattern',
    from: alertCitations.productRule,
  }),
  highTotal: figure(15, '{score}', {
    meaning: 'PHQ-9 total at or above it, with item 9 risen from 0, is the graver pattern',
    from: alertCitations.phq9Bands,
  }),
  draftMinutes: figure(10, 'min', {
    meaning: 'A positive item 9 standing in a draft this long counts as saved',
    from: alertCitations.productRule,
  }),
}
