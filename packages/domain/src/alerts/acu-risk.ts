import { alertCitations } from './rule/alert-citation.ts'
import type { FindingDraft } from './rule/alert-finding.ts'
import type { AlertSnapshot, NextAcupuncture } from './rule/alert-snapshot.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { RecordedFact } from './rule/recorded-facts.ts'
import { listOwn } from './rule/select-facts.ts'
import { listAnticoagulants } from './rule/select-medications.ts'

interface NeedlingRisk {
  readonly risk: string
  readonly fact: RecordedFact
}

const standingRisks = ['pregnancy', 'immunosuppression', 'lymphoedema']

/** ACU-RISK (reference §5, §6.3): something that changes what is safe to needle, to be read before the session. */
export const acuRiskRule = defineAlertRule({
  id: 'ACU-RISK',
  tier: 'T2',
  title: 'Read before needling',
  trigger:
    'Before an acupuncture session: a new anticoagulant, pregnancy, a pacemaker or ICD with electro-stimulation planned, immunosuppression, or a limb with lymphoedema',
  owners: ['acupuncturist'],
  ackWithin: null,
  ackBefore: 'needling',
  repeat: 'once_per_record',
  thresholds: {},
  citations: [alertCitations.acupunctureCautions, alertCitations.productRule],
  evaluate: (snapshot, on) => {
    const session = snapshot.nextAcupuncture
    if (!session || session.on < on) return []
    const risks = [
      ...listNewAnticoagulants(snapshot, session),
      ...listStandingRisks(snapshot, session),
    ]
    return risks.map((risk) => tellRisk(risk, session))
  },
})

function listNewAnticoagulants(
  { medications, conditions = [] }: AlertSnapshot,
  { lastSessionOn }: NextAcupuncture,
): readonly NeedlingRisk[] {
  const facts = [
    ...listAnticoagulants(medications),
    ...conditions.filter(({ kind }) => kind === 'anticoagulant'),
  ]
  return listOwn(facts)
    .filter(({ recordedOn }) => lastSessionOn === undefined || recordedOn >= lastSessionOn)
    .map((fact) => ({ risk: 'anticoagulant', fact }))
}

function listStandingRisks(
  { conditions }: AlertSnapshot,
  { electrostimulation }: NextAcupuncture,
): readonly NeedlingRisk[] {
  const kinds = electrostimulation ? [...standingRisks, 'pacemaker'] : standingRisks
  return listOwn(conditions)
    .filter(({ kind }) => kinds.includes(kind))
    .map((fact) => ({ risk: fact.kind, fact }))
}

function tellRisk({ risk, fact }: NeedlingRisk, session: NextAcupuncture): FindingDraft {
  return {
    cause: fact.id,
    inputs: { risk, factId: fact.id, sessionId: session.sessionId, sessionOn: session.on },
    parts: [{ code: 'needling_risk', params: { risk, sessionOn: session.on } }],
    records: [fact.id],
    blocks: ['needling_until_read'],
  }
}
