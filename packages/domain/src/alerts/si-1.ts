import { workingHours } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import { isGraveAnswer, listSelfHarmAnswers, tellUnsaved } from './self-harm-answer.ts'
import { selfHarmThresholds } from './self-harm-thresholds.ts'

/** SI-1 (reference §5): item 9 answered 1; an answer that SI-2 takes up is left to it. */
export const si1Rule = defineAlertRule({
  id: 'SI-1',
  tier: 'T1',
  title: 'Thoughts of self-harm reported on some days',
  trigger: 'PHQ-9 item 9 is 1',
  owners: ['psychologist'],
  also: ['physician'],
  ackWithin: workingHours(4),
  escalation: [
    { afterPeriods: 1, to: 'physician' },
    { afterPeriods: 2, to: 'on_call' },
  ],
  repeat: 'once_per_record',
  visibility: { admin: 'urgent_clinical_contact_needed' },
  checklist: ['same_day_contact', 'structured_risk_assessment', 'zero_later_is_no_reassurance'],
  thresholds: selfHarmThresholds,
  citations: [alertCitations.simon2013, alertCitations.louzon2016, alertCitations.productRule],
  evaluate: ({ phq9 }, _on, thresholds) =>
    listSelfHarmAnswers(phq9, thresholds.draftMinutes)
      .filter((answer) => !isGraveAnswer(answer, thresholds))
      .map((answer) => ({
        cause: answer.entry.id,
        inputs: {
          entryId: answer.entry.id,
          answeredOn: answer.entry.on,
          item9: answer.item9,
        },
        parts: [
          { code: 'item9_answered', params: { value: answer.item9 } },
          ...tellUnsaved(answer, thresholds.draftMinutes),
        ],
        records: [answer.entry.id],
        levels: { item9: answer.item9 },
      })),
})
