import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import type { FindingDraft } from './rule/alert-finding.ts'
import type { AlertSnapshot } from './rule/alert-snapshot.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { NsaidPartner } from './rule/finding-part.ts'
import type { RecordedFact } from './rule/recorded-facts.ts'
import { listAnticoagulants, listDrugs, listTaking } from './rule/select-medications.ts'
import type { ConditionFact, ConditionKind, MedicationFact } from './rule/standing-facts.ts'

/** What an anti-inflammatory medicine meets, with the records it is known from. */
interface Encounter {
  readonly partner: NsaidPartner
  readonly name: string | null
  readonly known: readonly RecordedFact[]
}

/** RX-NSAID (reference §5): an anti-inflammatory medicine with something that makes it riskier; T2 with an anticoagulant. */
export const rxNsaidRule = defineAlertRule({
  id: 'RX-NSAID',
  tier: 'T3',
  title: 'Anti-inflammatory medicine with a raised risk',
  trigger:
    'An NSAID together with an anticoagulant, an antiplatelet, an SSRI or SNRI, an ACE inhibitor or ARB plus a diuretic, chronic kidney disease 3b or worse, a history of ulcer, or pregnancy from week 20',
  owners: ['physician'],
  ackWithin: workingDays(5),
  otherTiers: {
    T2: { ackWithin: workingDays(1), escalation: [{ afterPeriods: 1, to: 'coordinator' }] },
  },
  thresholds: {
    weeksPregnant: figure(20, 'wk', {
      meaning: 'Week of pregnancy from which it fires; an unknown week counts',
      from: alertCitations.generalKnowledge,
    }),
  },
  citations: [
    alertCitations.generalKnowledge,
    alertCitations.atcPrefixes,
    alertCitations.productRule,
  ],
  evaluate: (snapshot, _on, { weeksPregnant }) => {
    const nsaids = listTaking(snapshot.medications, ['nsaid'])
    if (nsaids.length === 0) return []
    return [
      ...listEncounters(snapshot).flatMap((encounter) => tellEncounter(nsaids, encounter)),
      ...listPregnancies(snapshot, weeksPregnant).flatMap((fact) => tellPregnancy(nsaids, fact)),
    ]
  },
})

function listEncounters(snapshot: AlertSnapshot): readonly Encounter[] {
  const { medications } = snapshot
  const blockers = listTaking(medications, ['renin_angiotensin'])
  const diuretics = listTaking(medications, ['diuretic'])
  const both = blockers.length && diuretics.length ? [...new Set([...blockers, ...diuretics])] : []
  return [
    byMedicines('anticoagulant', listAnticoagulants(medications)),
    byConditions('anticoagulant', listConditions(snapshot, 'anticoagulant')),
    byMedicines('antiplatelet', listTaking(medications, ['antiplatelet'])),
    byMedicines('ssri_or_snri', listTaking(medications, ['ssri', 'snri'])),
    byMedicines('ace_inhibitor_or_arb_with_diuretic', both),
    byConditions('ckd_3b_or_worse', listConditions(snapshot, 'ckd_3b_or_worse')),
    byConditions('ulcer_history', listConditions(snapshot, 'ulcer_history')),
  ].filter(
    ({ partner }, at, all) =>
      at === all.findIndex((other) => other.partner === partner && other.known.length > 0),
  )
}

function byMedicines(partner: NsaidPartner, known: readonly MedicationFact[]): Encounter {
  return { partner, name: listDrugs(known), known }
}

function byConditions(partner: NsaidPartner, known: readonly ConditionFact[]): Encounter {
  return { partner, name: null, known }
}

function listConditions(
  { conditions = [] }: AlertSnapshot,
  kind: ConditionKind,
): readonly ConditionFact[] {
  return conditions.filter((condition) => condition.kind === kind)
}

function listPregnancies(snapshot: AlertSnapshot, weeks: number): readonly ConditionFact[] {
  return listConditions(snapshot, 'pregnancy').filter(
    ({ weeksPregnant }) => weeksPregnant === undefined || weeksPregnant >= weeks,
  )
}

function tellEncounter(
  nsaids: readonly MedicationFact[],
  { partner, name, known }: Encounter,
): readonly FindingDraft[] {
  const nsaid = listDrugs(nsaids)
  return draftFrom([...nsaids, ...known], {
    tier: partner === 'anticoagulant' ? 'T2' : 'T3',
    cause: `nsaid_with_${partner}`,
    inputs: { nsaid, partner, name },
    parts: [{ code: 'nsaid_with', params: { nsaid, partner, name } }],
  })
}

function tellPregnancy(
  nsaids: readonly MedicationFact[],
  pregnancy: ConditionFact,
): readonly FindingDraft[] {
  const params = { nsaid: listDrugs(nsaids), weeks: pregnancy.weeksPregnant ?? null }
  return draftFrom([...nsaids, pregnancy], {
    cause: 'nsaid_in_pregnancy',
    inputs: params,
    parts: [{ code: 'nsaid_in_pregnancy', params }],
  })
}

function draftFrom(
  facts: readonly RecordedFact[],
  draft: Omit<FindingDraft, 'records'>,
): readonly FindingDraft[] {
  if (facts.every((fact) => fact.imported)) return []
  return [{ ...draft, records: facts.map(({ id }) => id) }]
}
