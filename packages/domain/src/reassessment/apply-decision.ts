import {
  mostPlanItems,
  type PlanContent,
  type PlanDose,
  type PlanItem,
} from '../plan/plan-content.ts'
import { type PhaseId, phaseIds } from '../protocol/phase-ids.ts'
import type { Dose } from '../protocol/protocol-schema.ts'
import type { EntryId, UserId } from '../shared/ids.ts'
import type { Decision, NewLine } from './decision.ts'

/** Who decides, in which phase, and how a new line of the plan gets its id. */
export interface DecidedBy {
  readonly userId: UserId
  readonly phase: PhaseId
  readonly newId: () => EntryId
}

/** Why the plan does not allow a decision. */
export type DecisionRefusal = 'line_unknown' | 'dose_not_lower' | 'phase_not_ahead' | 'plan_full'

export type Applied =
  | { readonly status: 'applied'; readonly content: PlanContent }
  | { readonly status: 'refused'; readonly reason: DecisionRefusal }

/**
 * The plan as a decision leaves it. Spacing out lowers the sessions of the present phase and later ones
 * and raises none; a new line holds from the present phase on; a line that ends leaves the goals it served.
 */
export function applyDecision(content: PlanContent, decision: Decision, by: DecidedBy): Applied {
  switch (decision.kind) {
    case 'continue':
      return applied(content)
    case 'space_out':
      return spaceOut(content, decision, by)
    case 'add':
      return addLine(content, lineOf(decision.line, by))
    case 'refer':
      return addLine(content, referralOf(decision, by))
    case 'switch': {
      const ended = endLine(content, decision.itemId)
      return ended.status === 'refused' ? ended : addLine(ended.content, lineOf(decision.line, by))
    }
    case 'stop':
      return decision.itemId === null ? applied(content) : endLine(content, decision.itemId)
  }
}

/** Weeks of a month, to compare what is given per month with what is given per week. */
const weeksPerMonth = 52 / 12

/** Sessions a week, from least to most. */
export function perWeek({ sessions: [least, most], per }: Dose): readonly [number, number] {
  const weeks = per === 'week' ? 1 : weeksPerMonth
  return [least / weeks, most / weeks]
}

function spaceOut(
  content: PlanContent,
  { itemId, doses }: Extract<Decision, { kind: 'space_out' }>,
  { phase }: DecidedBy,
): Applied {
  const item = content.items.find(({ id }) => id === itemId)
  if (!item) return refused('line_unknown')
  if (doses.some((dose) => !isAhead(dose.phase, phase))) return refused('phase_not_ahead')
  let lowered = false
  for (const next of doses) {
    const before = findSessions(item, next.phase)
    if (!before) return refused('line_unknown')
    const [was, will] = [perWeek(before), perWeek(next)]
    if (will[0] > was[0] || will[1] > was[1]) return refused('dose_not_lower')
    lowered ||= will[0] < was[0] || will[1] < was[1]
  }
  if (!lowered) return refused('dose_not_lower')
  return applied(replaceLine(content, { ...item, doses: item.doses.map(changed(doses)) }))
}

function changed(doses: Extract<Decision, { kind: 'space_out' }>['doses']) {
  return (planned: PlanItem['doses'][number]) => {
    const next = doses.find(({ phase }) => phase === planned.phase)
    if (!next || planned.dose.kind !== 'sessions') return planned
    const { sessions, per } = next
    return { ...planned, dose: { ...planned.dose, sessions, per } }
  }
}

/** The sessions a line of the plan asks for in a phase; undefined where it counts none. */
export function findSessions(
  item: PlanItem,
  phase: PhaseId,
): Extract<PlanDose, { kind: 'sessions' }> | undefined {
  const dose = item.doses.find((one) => one.phase === phase)?.dose
  return dose?.kind === 'sessions' ? dose : undefined
}

function isAhead(phase: PhaseId, current: PhaseId): boolean {
  return phaseIds.indexOf(phase) >= phaseIds.indexOf(current)
}

function addLine(content: PlanContent, item: PlanItem): Applied {
  if (content.items.length >= mostPlanItems) return refused('plan_full')
  return applied({ ...content, items: [...content.items, item] })
}

function endLine(content: PlanContent, itemId: EntryId): Applied {
  if (content.items.every(({ id }) => id !== itemId)) return refused('line_unknown')
  return applied({
    ...content,
    items: content.items.filter(({ id }) => id !== itemId),
    goals: content.goals.map((goal) => ({
      ...goal,
      planItemIds: goal.planItemIds.filter((id) => id !== itemId),
    })),
  })
}

function replaceLine(content: PlanContent, item: PlanItem): PlanContent {
  return { ...content, items: content.items.map((one) => (one.id === item.id ? item : one)) }
}

function lineOf({ modality, title, dose, ownerId }: NewLine, by: DecidedBy): PlanItem {
  const ahead = phaseIds.filter((phase) => isAhead(phase, by.phase))
  return {
    id: by.newId(),
    modality,
    title,
    doses: ahead.map((phase) => ({ phase, dose: { kind: 'words', words: dose } })),
    mechanisms: [],
    prescriberId: by.userId,
    ownerId,
    note: null,
  }
}

/** Who is referred to carries it out, and is nobody of the clinic. */
function referralOf({ to, why }: Extract<Decision, { kind: 'refer' }>, by: DecidedBy): PlanItem {
  return {
    id: by.newId(),
    modality: 'other',
    title: to,
    doses: [],
    mechanisms: [],
    prescriberId: by.userId,
    ownerId: null,
    note: why,
  }
}

function applied(content: PlanContent): Applied {
  return { status: 'applied', content }
}

function refused(reason: DecisionRefusal): Applied {
  return { status: 'refused', reason }
}
