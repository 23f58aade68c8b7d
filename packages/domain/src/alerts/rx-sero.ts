import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import { listDrugs, listTaking } from './rule/select-medications.ts'

/** RX-SERO (reference §5): a serotonergic opioid with an antidepressant that acts on serotonin. */
export const rxSeroRule = defineAlertRule({
  id: 'RX-SERO',
  tier: 'T3',
  title: 'Opioid and antidepressant that both act on serotonin',
  trigger: 'Tramadol, tapentadol or methadone together with an SSRI, SNRI or MAOI',
  owners: ['physician'],
  ackWithin: workingDays(5),
  thresholds: {},
  citations: [
    alertCitations.generalKnowledge,
    alertCitations.atcPrefixes,
    alertCitations.productRule,
  ],
  evaluate: ({ medications }) => {
    const opioids = listTaking(medications, ['serotonergic_opioid'])
    const partners = listTaking(medications, ['ssri', 'snri', 'maoi'])
    const involved = [...opioids, ...partners]
    if (!opioids.length || !partners.length || involved.every(({ imported }) => imported)) return []
    const params = { opioid: listDrugs(opioids), partner: listDrugs(partners) }
    return [
      {
        cause: `${params.opioid} with ${params.partner}`,
        inputs: params,
        parts: [{ code: 'serotonergic_pair', params }],
        records: involved.map(({ id }) => id),
      },
    ]
  },
})
