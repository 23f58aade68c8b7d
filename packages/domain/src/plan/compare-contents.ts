import type { PredominantMechanism } from './mechanisms.ts'
import type { PlanContent, PlanGoal, PlanItem } from './plan-content.ts'
import { isSame } from './same.ts'

/** One difference between two versions of a plan's content: the parts of a sentence about it. */
export type PlanContentChange =
  | { readonly kind: 'item_added' | 'item_dropped'; readonly item: PlanItem }
  | {
      readonly kind: 'item_changed'
      readonly before: PlanItem
      readonly after: PlanItem
      readonly fields: readonly (keyof PlanItem)[]
    }
  | { readonly kind: 'goal_added' | 'goal_dropped'; readonly goal: PlanGoal }
  | {
      readonly kind: 'goal_changed'
      readonly before: PlanGoal
      readonly after: PlanGoal
      readonly fields: readonly (keyof PlanGoal)[]
    }
  | {
      readonly kind: 'mechanism_added' | 'mechanism_dropped'
      readonly mechanism: PredominantMechanism
    }
  | {
      readonly kind: 'mechanism_changed'
      readonly before: PredominantMechanism
      readonly after: PredominantMechanism
    }

/**
 * What changes from one version of a plan to the next, in the order of the plan: mechanisms, items, goals.
 * Items and goals are told apart by their id, mechanisms by their name. Empty when nothing does.
 */
export function comparePlanContents(before: PlanContent, after: PlanContent): PlanContentChange[] {
  return [
    ...compareMechanisms(before, after),
    ...compareItems(before, after),
    ...compareGoals(before, after),
  ]
}

function compareMechanisms(before: PlanContent, after: PlanContent): PlanContentChange[] {
  const nameOf = ({ mechanism }: PredominantMechanism) => mechanism
  const { added, dropped, kept } = match(before.mechanisms, after.mechanisms, nameOf)
  return [
    ...added.map((mechanism) => ({ kind: 'mechanism_added' as const, mechanism })),
    ...dropped.map((mechanism) => ({ kind: 'mechanism_dropped' as const, mechanism })),
    ...kept
      .filter(([old, own]) => old.confidence !== own.confidence)
      .map(([old, own]) => ({ kind: 'mechanism_changed' as const, before: old, after: own })),
  ]
}

function compareItems(before: PlanContent, after: PlanContent): PlanContentChange[] {
  const { added, dropped, kept } = match(before.items, after.items, ({ id }) => id)
  return [
    ...added.map((item) => ({ kind: 'item_added' as const, item })),
    ...dropped.map((item) => ({ kind: 'item_dropped' as const, item })),
    ...kept.flatMap(([old, own]) => {
      const fields = listChanged(old, own)
      return fields.length === 0
        ? []
        : [{ kind: 'item_changed' as const, before: old, after: own, fields }]
    }),
  ]
}

function compareGoals(before: PlanContent, after: PlanContent): PlanContentChange[] {
  const { added, dropped, kept } = match(before.goals, after.goals, ({ id }) => id)
  return [
    ...added.map((goal) => ({ kind: 'goal_added' as const, goal })),
    ...dropped.map((goal) => ({ kind: 'goal_dropped' as const, goal })),
    ...kept.flatMap(([old, own]) => {
      const fields = listChanged(old, own)
      return fields.length === 0
        ? []
        : [{ kind: 'goal_changed' as const, before: old, after: own, fields }]
    }),
  ]
}

function match<One>(before: readonly One[], after: readonly One[], keyOf: (one: One) => string) {
  const old = new Map(before.map((one) => [keyOf(one), one]))
  const own = new Set(after.map(keyOf))
  return {
    added: after.filter((one) => !old.has(keyOf(one))),
    dropped: before.filter((one) => !own.has(keyOf(one))),
    kept: after.flatMap((one): [One, One][] => {
      const earlier = old.get(keyOf(one))
      return earlier === undefined ? [] : [[earlier, one]]
    }),
  }
}

/** The fields that say something else. */
function listChanged<One extends object>(before: One, after: One): (keyof One)[] {
  const names = Object.keys(after) as (keyof One)[]
  return names.filter((name) => !isSame(before[name], after[name]))
}
