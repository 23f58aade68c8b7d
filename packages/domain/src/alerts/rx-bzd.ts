import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import { listDrugs, listTaking } from './rule/select-medications.ts'
import type { MedicationFact } from './rule/standing-facts.ts'

/** RX-BZD (reference §2, §5): an opioid together with a sedating medicine; told once, then on the chart. */
export const rxBzdRule = defineAlertRule({
  id: 'RX-BZD',
  tier: 'T2',
  title: 'Opioid together with a sedating medicine',
  trigger:
    'An opioid and a benzodiazepine, Z-drug, gabapentinoid or other sedative are taken at the same time; again only when a dose rises or an agent is added',
  owners: ['physician'],
  ackWithin: workingDays(1),
  repeat: 'on_rise_or_new_agent',
  checklist: ['reason_recorded', 'plan_recorded'],
  thresholds: {},
  citations: [alertCitations.cdc2022, alertCitations.atcPrefixes],
  evaluate: ({ medications }) => {
    const opioids = listTaking(medications, ['opioid'])
    const sedatives = listTaking(medications, [
      'benzodiazepine',
      'z_drug',
      'gabapentinoid',
      'other_sedative',
    ])
    if (opioids.length === 0 || sedatives.length === 0) return []
    const involved = [...new Set([...opioids, ...sedatives])]
    if (involved.every((medication) => medication.imported)) return []
    const params = { opioids: listDrugs(opioids), sedatives: listDrugs(sedatives) }
    return [
      {
        cause: 'opioid_with_sedative',
        inputs: params,
        levels: sumDoses(involved),
        parts: [{ code: 'opioid_with_sedative', params }],
        records: involved.map(({ id }) => id),
      },
    ]
  },
})

function sumDoses(medications: readonly MedicationFact[]): Readonly<Record<string, number>> {
  const doses = new Map<string, number>()
  for (const { drug, dailyDose = 0 } of medications)
    doses.set(drug, (doses.get(drug) ?? 0) + dailyDose)
  return Object.fromEntries(doses)
}
