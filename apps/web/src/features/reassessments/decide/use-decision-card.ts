import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../api/trpc.ts'

export type DecisionCard = RouterOutputs['reassessments']['card']

/** What the coordinator decides on. */
export function useDecisionCard(reassessmentId: string) {
  return useQuery(trpc.reassessments.card.queryOptions({ reassessmentId }))
}
