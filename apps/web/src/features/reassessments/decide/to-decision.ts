import { type Modality, modalities, type PlanItem } from '@meridian/domain/plan'
import { type PhaseId, phaseIds } from '@meridian/domain/protocol'
import {
  findSessions,
  type ReassessmentDecision,
  reassessmentDecisions,
} from '@meridian/domain/reassessment'

/** What stands in the form; only what the chosen decision needs is sent. */
export interface DecisionForm {
  readonly kind: string
  /** The line that is spaced out, switched or stopped; empty: all of it. */
  readonly itemId: string
  readonly doses: readonly DoseForm[]
  readonly modality: string
  readonly title: string
  readonly dose: string
  readonly ownerId: string
  readonly to: string
  readonly why: string
  readonly reason: string
}

/** The sessions of one phase as they are typed. */
export interface DoseForm {
  readonly phase: PhaseId
  readonly least: string
  readonly most: string
  readonly per: string
}

/** The sessions a line of the plan has in the present phase and the next, ready to be lowered. */
export function listDoses(item: PlanItem | undefined, phase: PhaseId): DoseForm[] {
  if (!item) return []
  const from = phaseIds.indexOf(phase)
  return phaseIds.slice(from, from + 2).flatMap((id) => {
    const dose = findSessions(item, id)
    if (!dose) return []
    const [least, most] = dose.sessions
    return [{ phase: id, least: String(least), most: String(most), per: dose.per }]
  })
}

/** The decision as it is sent; what is still empty is left to the domain's schema to point at. */
export function toDecision(form: DecisionForm): unknown {
  const line = {
    modality: modalities.find((known) => known === form.modality) ?? ('other' satisfies Modality),
    title: form.title,
    dose: form.dose,
    ownerId: form.ownerId || null,
  }
  const kind = reassessmentDecisions.find((known) => known === form.kind)
  if (!kind) return { kind: form.kind }
  const byKind: Readonly<Record<ReassessmentDecision, object>> = {
    continue: {},
    space_out: { itemId: form.itemId, doses: form.doses.map(toDose) },
    add: { line },
    switch: { itemId: form.itemId, line },
    refer: { to: form.to, why: form.why },
    stop: { itemId: form.itemId || null },
  }
  return { kind, ...byKind[kind] }
}

function toDose({ phase, least, most, per }: DoseForm) {
  return { phase, sessions: [toNumber(least), toNumber(most)], per }
}

/** What is left empty is not a zero. */
function toNumber(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed)
}
