import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import { listJudged } from './rule/select-facts.ts'

/** SI-3 (reference §5): a submitted PHQ-9 left item 9 open; it is never read as 0. */
export const si3Rule = defineAlertRule({
  id: 'SI-3',
  tier: 'T2',
  title: 'The question about self-harm was left open',
  trigger: 'PHQ-9 item 9 is unanswered on a submitted form',
  owners: ['psychologist'],
  ackWithin: workingDays(1),
  thresholds: {},
  citations: [alertCitations.louzon2016, alertCitations.productRule],
  evaluate: ({ phq9 }, on) =>
    listJudged(phq9, on)
      .filter(({ fact }) => fact.state === 'submitted' && fact.item9 === null)
      .map(({ fact }) => ({
        cause: fact.id,
        inputs: { entryId: fact.id, answeredOn: fact.on, item9: null },
        parts: [{ code: 'item9_unanswered', params: { on: fact.on } }],
        records: [fact.id],
      })),
})
