import { findReassessmentsIn, partOwnersOf } from './reassessment-finding.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'

/** DUE (reference §5): one finding per reassessment whose window has reached its due date. */
export const dueRule = defineAlertRule({
  id: 'DUE',
  tier: 'T3',
  title: 'Reassessment is due',
  trigger: 'A reassessment enters its due window: from the due date to the end of the grace days',
  owners: ['part_owners'],
  also: ['coordinator'],
  ackWithin: null,
  repeat: 'once_per_record',
  endsByRecord: true,
  delivery: 'in_app_at_once',
  checklist: ['record_reassessment_or_say_declined_or_not_possible'],
  thresholds: {},
  citations: [alertCitations.reassessmentSchedule, alertCitations.productRule],
  evaluate: (snapshot) =>
    findReassessmentsIn('due', snapshot.reassessments, (due) => ({
      owners: partOwnersOf(due),
      parts: [
        {
          code: 'reassessment_due',
          params: { slot: due.slot, dueOn: due.dueOn, graceUntil: due.graceUntil },
        },
      ],
    })),
})
