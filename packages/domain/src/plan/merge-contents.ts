import type { PlanContent } from './plan-content.ts'
import { isSame } from './same.ts'

/** The same plan three times: as it was when somebody began, as they left it, as others have left it since. */
export interface PlanVersions {
  readonly base: PlanContent
  readonly mine: PlanContent
  readonly theirs: PlanContent
}

/**
 * Both people's changes in one plan: what I left alone is as the others have it, what I changed, added or
 * dropped is as I have it. A goal loses its links to items that are gone.
 */
export function mergePlanContents({ base, mine, theirs }: PlanVersions): PlanContent {
  const idOf = ({ id }: { readonly id: string }) => id
  const items = merge({ base: base.items, mine: mine.items, theirs: theirs.items }, idOf)
  const goals = merge({ base: base.goals, mine: mine.goals, theirs: theirs.goals }, idOf)
  const kept = new Set(items.map(idOf))
  return {
    mechanisms: merge(
      { base: base.mechanisms, mine: mine.mechanisms, theirs: theirs.mechanisms },
      ({ mechanism }) => mechanism,
    ),
    items,
    goals: goals.map((goal) => ({
      ...goal,
      planItemIds: goal.planItemIds.filter((id) => kept.has(id)),
    })),
  }
}

interface Lists<One> {
  readonly base: readonly One[]
  readonly mine: readonly One[]
  readonly theirs: readonly One[]
}

function merge<One>({ base, mine, theirs }: Lists<One>, keyOf: (one: One) => string): One[] {
  const byKey = (all: readonly One[]) => new Map(all.map((one) => [keyOf(one), one]))
  const [old, own, other] = [byKey(base), byKey(mine), byKey(theirs)]
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const left = isSame(old.get(key), own.get(key))
    const one = (left ? other : own).get(key)
    return one === undefined ? [] : [one]
  })
}
