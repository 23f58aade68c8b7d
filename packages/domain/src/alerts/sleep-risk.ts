import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import { listOwn } from './rule/select-facts.ts'

const sleepRisks = ['safety_critical_work', 'bipolar', 'epilepsy', 'parasomnia', 'untreated_apnoea']

/** SLEEP-RISK (reference §5, §7.4): a short sleep window where lost sleep is dangerous. */
export const sleepRiskRule = defineAlertRule({
  id: 'SLEEP-RISK',
  tier: 'T2',
  title: 'Short sleep window where lost sleep is dangerous',
  trigger:
    'A CBT-I sleep window below 6 hours with driving or safety-critical work, bipolar disorder, epilepsy, parasomnia or untreated apnoea',
  owners: ['psychologist'],
  also: ['physician'],
  ackWithin: workingDays(1),
  ackBefore: 'starting',
  thresholds: {
    minutes: figure(360, 'min', {
      meaning: 'Time in bed below it fires',
      from: alertCitations.productRule,
    }),
  },
  citations: [alertCitations.sleepRestriction, alertCitations.productRule],
  evaluate: ({ sleepWindow, conditions }, _on, { minutes }) => {
    if (!sleepWindow || sleepWindow.minutes >= minutes) return []
    return listOwn(conditions)
      .filter(({ kind }) => sleepRisks.includes(kind))
      .map(({ id, kind: risk }) => ({
        cause: risk,
        inputs: { sleepWindowId: sleepWindow.id, minutes: sleepWindow.minutes, risk, factId: id },
        parts: [{ code: 'short_sleep_window', params: { minutes: sleepWindow.minutes, risk } }],
        records: [sleepWindow.id, id],
      }))
  },
})
