import { minutes, workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import { listOwn } from './rule/select-facts.ts'

/** REDFLAG (reference §5): a warning sign; emergent T1, urgent T2, of unknown urgency as emergent. */
export const redFlagRule = defineAlertRule({
  id: 'REDFLAG',
  tier: 'T1',
  title: 'Red flag',
  trigger:
    'A sign on the clinic’s red-flag list was recorded; emergent ones want a telephone call at once',
  owners: ['physician'],
  also: ['reporter'],
  ackWithin: minutes(0),
  escalation: [{ afterPeriods: 1, to: 'on_call' }],
  otherTiers: {
    T2: { ackWithin: workingDays(1), escalation: [{ afterPeriods: 1, to: 'coordinator' }] },
  },
  repeat: 'once_per_record',
  visibility: { admin: 'urgent_clinical_contact_needed' },
  checklist: ['telephone_at_once_when_emergent', 'clear_before_needling_or_progressing'],
  thresholds: {},
  citations: [alertCitations.redFlagList, alertCitations.productRule],
  evaluate: ({ redFlags }) =>
    listOwn(redFlags).map(({ id, on, code, urgency = 'emergent' }) => ({
      tier: urgency === 'emergent' ? 'T1' : 'T2',
      cause: id,
      inputs: { redFlagId: id, on, code, urgency },
      parts: [{ code: 'red_flag', params: { code, urgency } }],
      records: [id],
      blocks: ['exercise_progression', 'needling_of_area'],
    })),
})
