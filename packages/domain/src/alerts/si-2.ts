import { minutes } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import type { FindingDraft } from './rule/alert-finding.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { ConcernFact } from './rule/recorded-facts.ts'
import { listOwn } from './rule/select-facts.ts'
import {
  isGraveAnswer,
  listSelfHarmAnswers,
  type SelfHarmAnswer,
  tellUnsaved,
} from './self-harm-answer.ts'
import { selfHarmThresholds } from './self-harm-thresholds.ts'

/** SI-2 (reference §5): item 9 of 2 or more, a rise from 0 with a high total, or a recorded concern. */
export const si2Rule = defineAlertRule({
  id: 'SI-2',
  tier: 'T1',
  title: 'Thoughts of self-harm: somebody has to act now',
  trigger:
    'PHQ-9 item 9 is 2 or more; or it rose from 0 to 1 with a total of 15 or more; or free text or a clinician raised a concern',
  owners: ['psychologist', 'physician'],
  also: ['on_call'],
  ackWithin: minutes(30),
  escalation: [{ afterPeriods: 1, to: 'on_call' }],
  repeat: 'once_per_record',
  visibility: { admin: 'urgent_clinical_contact_needed' },
  checklist: ['do_not_let_session_end_unassessed', 'structured_risk_assessment'],
  thresholds: selfHarmThresholds,
  citations: [alertCitations.simon2013, alertCitations.louzon2016, alertCitations.productRule],
  evaluate: ({ phq9, concerns }, _on, thresholds) => [
    ...listSelfHarmAnswers(phq9, thresholds.draftMinutes)
      .filter((answer) => isGraveAnswer(answer, thresholds))
      .map((answer) => tellAnswer(answer, thresholds)),
    ...listOwn(concerns).map(tellConcern),
  ],
})

function tellAnswer(
  answer: SelfHarmAnswer,
  { high, draftMinutes }: { readonly high: number; readonly draftMinutes: number },
): FindingDraft {
  const { entry, item9, before } = answer
  const total = entry.total ?? entry.sumOfAnswered
  return {
    cause: entry.id,
    inputs: { entryId: entry.id, answeredOn: entry.on, item9, item9Before: before, total },
    parts: [
      { code: 'item9_answered', params: { value: item9 } },
      ...(item9 < high ? ([{ code: 'item9_rose_from_zero', params: { total } }] as const) : []),
      ...tellUnsaved(answer, draftMinutes),
    ],
    records: [entry.id],
    levels: { item9 },
  }
}

function tellConcern({ id, on, source }: ConcernFact): FindingDraft {
  return {
    cause: id,
    inputs: { concernId: id, raisedOn: on, source },
    parts: [{ code: 'concern_recorded', params: { source } }],
    records: [id],
  }
}
