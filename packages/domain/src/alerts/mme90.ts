import { listMmeCrossings } from './mme-crossing.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'

/** MME90 (reference §0, §2, §5): the legacy tier of CDC 2016 or of a local policy; not part of CDC 2022. */
export const mme90Rule = defineAlertRule({
  id: 'MME90',
  tier: 'T2',
  title: 'Opioid dose reached 90 MME a day (legacy 2016 tier or local policy)',
  trigger: 'The daily total of all opioids crosses 90 MME upward',
  owners: ['physician'],
  ackWithin: workingDays(1),
  hysteresis: { threshold: 'mmePerDay', changeThreshold: null },
  checklist: ['reassess_benefit_and_risk', 'naloxone_offered', 'follow_up_planned'],
  thresholds: {
    mmePerDay: figure(90, '{MME}/d', {
      meaning: 'Daily total at or above it, from below; legacy 2016 or local policy',
      from: alertCitations.cdc2016Legacy,
    }),
  },
  citations: [alertCitations.cdc2016Legacy, alertCitations.productRule],
  evaluate: ({ mme }, on, { mmePerDay }) => listMmeCrossings(mme, on, mmePerDay),
})
