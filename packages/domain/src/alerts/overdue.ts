import { findReassessmentsIn, partOwnersOf } from './reassessment-finding.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'

/** OVERDUE (reference §5): one finding per reassessment past its grace days and not yet closed. */
export const overdueRule = defineAlertRule({
  id: 'OVERDUE',
  tier: 'T3',
  title: 'Reassessment is overdue',
  trigger: 'A reassessment is past its grace days and its window is still open',
  owners: ['part_owners'],
  also: ['coordinator'],
  ackWithin: workingDays(5),
  repeat: 'once_per_record',
  supersedes: ['DUE'],
  endsByRecord: true,
  delivery: 'in_app_at_once_and_digest',
  visibility: { admin: 'call_list' },
  checklist: ['record_reassessment_or_say_declined_or_not_possible'],
  thresholds: {},
  citations: [alertCitations.reassessmentSchedule, alertCitations.productRule],
  evaluate: (snapshot) =>
    findReassessmentsIn('overdue', snapshot.reassessments, (due) => ({
      owners: partOwnersOf(due),
      parts: [
        {
          code: 'reassessment_overdue',
          params: { slot: due.slot, dueOn: due.dueOn, closesOn: due.closesOn },
        },
      ],
    })),
})
