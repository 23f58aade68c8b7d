import type { PlanItem } from '@meridian/domain/plan'
import { findOwnSpan } from '@meridian/domain/protocol'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

export type PlanView = RouterOutputs['plans']['read']
export type Plan = NonNullable<PlanView['plan']>
export type PlanPeople = Plan['people']

/** The plan of the patient’s present episode as it holds. */
export function usePlan(patientId: string) {
  return useQuery(trpc.plans.read.queryOptions({ patientId }))
}

/** The part of the current phase that today lies in. */
export function spanToday({ phases, standing }: Plan) {
  return (
    findOwnSpan(phases, standing.day ?? 0) ?? { phase: phases.current, fromDay: 0, toDay: null }
  )
}

/** The items that have something to do with a goal, in the order of the plan. */
export function itemsOf(items: readonly PlanItem[], ids: readonly string[]): PlanItem[] {
  return items.filter(({ id }) => ids.includes(id))
}
