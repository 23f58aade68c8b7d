import { listMmeCrossings } from './mme-crossing.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'

/** MME50 (reference §2, §5): the daily opioid total reaches the guidepost of CDC 2022; never a hard stop. */
export const mme50Rule = defineAlertRule({
  id: 'MME50',
  tier: 'T2',
  title: 'Opioid dose reached 50 MME a day (CDC 2022 guidepost)',
  trigger: 'The daily total of all opioids crosses 50 MME upward',
  owners: ['physician'],
  ackWithin: workingDays(2),
  hysteresis: { threshold: 'mmePerDay', changeThreshold: null },
  checklist: ['reassess_benefit_and_risk', 'naloxone_offered', 'follow_up_planned'],
  thresholds: {
    mmePerDay: figure(50, '{MME}/d', {
      meaning: 'Daily total at or above it, from below; a guidepost, not a rigid standard',
      from: alertCitations.cdc2022,
    }),
  },
  citations: [alertCitations.cdc2022],
  evaluate: ({ mme }, on, { mmePerDay }) => listMmeCrossings(mme, on, mmePerDay),
})
