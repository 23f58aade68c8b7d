import { minutes } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import { listOwn } from './rule/select-facts.ts'
import { isSeriousAdverseEvent } from './serious-adverse-event.ts'

/** AE-SER (reference §5, §6.4): a serious adverse event of acupuncture. */
export const aeSerRule = defineAlertRule({
  id: 'AE-SER',
  tier: 'T1',
  title: 'Serious adverse event of acupuncture',
  trigger:
    'Grade 3 or higher; or dyspnoea or chest pain after thoracic needling, syncope with injury, a retained needle, a neurological deficit, infection or seizure',
  owners: ['physician'],
  also: ['admin'],
  ackWithin: minutes(15),
  escalation: [{ afterPeriods: 1, to: 'on_call' }],
  repeat: 'once_per_record',
  visibility: { admin: 'incident_only' },
  checklist: ['show_emergency_advice', 'incident_form_within_24_hours'],
  thresholds: {
    grade: figure(3, '{score}', {
      meaning: 'Grade (1 mild to 5 death) from which an event is serious',
      from: alertCitations.adverseEventGrading,
    }),
  },
  citations: [alertCitations.adverseEvents, alertCitations.adverseEventGrading],
  evaluate: ({ adverseEvents }, _on, { grade: seriousGrade }) =>
    listOwn(adverseEvents)
      .filter((event) => isSeriousAdverseEvent(event, seriousGrade))
      .map(({ id, on, category, grade, features = [] }) => ({
        cause: id,
        inputs: { adverseEventId: id, on, category, grade, features },
        parts: [{ code: 'adverse_event_serious', params: { category, grade } }],
        records: [id],
        blocks: ['exercise_progression'],
      })),
})
