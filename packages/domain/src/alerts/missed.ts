import { findReassessmentsIn } from './reassessment-finding.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import type { ReassessmentFact } from './rule/alert-snapshot.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'

/**
 * MISSED (reference §5): one finding per reassessment whose window closed without a complete response. What
 * it asks for is a decision, so it ends with the decision on that reassessment.
 */
export const missedRule = defineAlertRule({
  id: 'MISSED',
  tier: 'T2',
  title: 'Reassessment was missed',
  trigger: 'The window of a reassessment closed without a complete response',
  owners: ['coordinator'],
  ackWithin: workingDays(2),
  repeat: 'once_per_record',
  supersedes: ['DUE', 'OVERDUE'],
  endsByRecord: true,
  delivery: 'in_app_at_once',
  visibility: { admin: 'call_list' },
  checklist: ['decide_replan_discharge_or_contact'],
  thresholds: {},
  citations: [alertCitations.reassessmentSchedule, alertCitations.productRule],
  evaluate: (snapshot) =>
    findReassessmentsIn('missed', snapshot.reassessments?.filter(isUndecided), (due) => ({
      parts: [
        {
          code: 'reassessment_missed',
          params: { slot: due.slot, dueOn: due.dueOn, closesOn: due.closesOn },
        },
      ],
    })),
})

function isUndecided({ isDecided }: ReassessmentFact): boolean {
  return isDecided !== true
}
