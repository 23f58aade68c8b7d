import type { Citation } from '../shared/citation.ts'
import type { Acupoint } from './acupoint.ts'
import { acupunctureCitations } from './citations.ts'
import { isAvoidedInPregnancy, isOrbital, isThoracic } from './point-sets.ts'

/** What stands in the patient's record and changes what is safe to needle. */
export const needlingRisks = [
  'anticoagulant',
  'platelet_disorder',
  'pregnancy',
  'pacemaker',
  'immunosuppression',
  'neutropenia',
  'lymphoedema',
  'epilepsy',
  'needle_syncope',
  'needle_phobia',
  'diabetes',
  'metal_allergy',
  'damaged_skin',
  'implant',
  'open_fontanelle',
] as const
export type NeedlingRisk = (typeof needlingRisks)[number]

export type CautionSeverity = 'absolute' | 'absolute_at_site' | 'caution'

/** One thing to heed before or while needling; `points` are the codes it is about, empty for all. */
export interface NeedlingCaution {
  readonly id: string
  readonly severity: CautionSeverity
  readonly points: readonly string[]
  readonly text: string
  readonly citation: Citation
}

/** What is planned for a session. */
export interface NeedlingPlan {
  readonly points: readonly Acupoint[]
  readonly electrical: boolean
  /** Standing risks; what is not a needling risk is passed over. */
  readonly risks: readonly string[]
}

interface CautionRule {
  readonly id: string
  readonly severity: CautionSeverity
  readonly text: string
  readonly anyRisk?: readonly NeedlingRisk[]
  readonly electrical?: true
  readonly isAbout?: (point: Acupoint) => boolean
}

/** The screen of reference §6.3, all of it general knowledge that a clinic's clinician approves. */
const cautionRules: readonly CautionRule[] = [
  {
    id: 'damaged_skin',
    severity: 'absolute_at_site',
    anyRisk: ['damaged_skin'],
    text: 'No needle into infected, ulcerated or irradiated skin.',
  },
  {
    id: 'lymphoedema',
    severity: 'absolute_at_site',
    anyRisk: ['lymphoedema'],
    text: 'No needle into the limb with lymphoedema.',
  },
  {
    id: 'open_fontanelle',
    severity: 'absolute_at_site',
    anyRisk: ['open_fontanelle'],
    text: 'No needle over an open fontanelle.',
  },
  {
    id: 'implant',
    severity: 'absolute_at_site',
    anyRisk: ['implant'],
    text: 'No needle through an implant.',
  },
  {
    id: 'electro_pacemaker',
    severity: 'absolute',
    anyRisk: ['pacemaker'],
    electrical: true,
    text: 'No electro-stimulation with a pacemaker or ICD.',
  },
  {
    id: 'electro_epilepsy',
    severity: 'absolute_at_site',
    anyRisk: ['epilepsy'],
    electrical: true,
    text: 'No electro-stimulation near the head with epilepsy.',
  },
  {
    id: 'electro_placement',
    severity: 'absolute_at_site',
    electrical: true,
    text: 'No electro-stimulation over the carotid sinus or across the heart.',
  },
  {
    id: 'bleeding',
    severity: 'caution',
    anyRisk: ['anticoagulant', 'platelet_disorder'],
    text: 'Avoid deep needling and compress afterwards.',
  },
  {
    id: 'infection',
    severity: 'caution',
    anyRisk: ['immunosuppression', 'neutropenia'],
    text: 'Lowered resistance to infection.',
  },
  {
    id: 'diabetes_feet',
    severity: 'caution',
    anyRisk: ['diabetes'],
    text: 'Take care at the feet in diabetes.',
  },
  {
    id: 'metal_allergy',
    severity: 'caution',
    anyRisk: ['metal_allergy'],
    text: 'Allergy to metal: check the needle’s material.',
  },
  {
    id: 'syncope',
    severity: 'caution',
    anyRisk: ['needle_syncope', 'needle_phobia'],
    text: 'Needle lying down.',
  },
  {
    id: 'pregnancy_points',
    severity: 'caution',
    anyRisk: ['pregnancy'],
    isAbout: isAvoidedInPregnancy,
    text: 'Traditionally avoided in pregnancy; consent.',
  },
  {
    id: 'pregnancy_region',
    severity: 'caution',
    anyRisk: ['pregnancy'],
    text: 'Lower-abdominal and sacral points are traditionally avoided in pregnancy; consent.',
  },
  {
    id: 'pneumothorax',
    severity: 'caution',
    isAbout: isThoracic,
    text: 'Limit the depth: pneumothorax is possible here.',
  },
  {
    id: 'orbital',
    severity: 'caution',
    isAbout: isOrbital,
    text: 'Beside the eyeball: limit the depth.',
  },
]

const severityOrder: readonly CautionSeverity[] = ['absolute', 'absolute_at_site', 'caution']

/** What to heed in a planned session, the gravest first; nothing is planned, nothing is said. */
export function listNeedlingCautions(plan: NeedlingPlan): NeedlingCaution[] {
  if (plan.points.length === 0) return []
  return cautionRules
    .flatMap((rule) => applyRule(rule, plan))
    .sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity))
}

function applyRule(rule: CautionRule, plan: NeedlingPlan): NeedlingCaution[] {
  const { id, severity, text, anyRisk, electrical, isAbout } = rule
  if (anyRisk && !anyRisk.some((risk) => plan.risks.includes(risk))) return []
  if (electrical && !plan.electrical) return []
  const points = isAbout ? plan.points.filter(isAbout).map(({ code }) => code) : []
  if (isAbout && points.length === 0) return []
  return [
    { id, severity, points: [...new Set(points)], text, citation: acupunctureCitations.cautions },
  ]
}
