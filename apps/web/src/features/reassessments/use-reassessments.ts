import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

export type Reassessment = RouterOutputs['reassessments']['list']['rows'][number]

/** The reassessments of the patient's present episode, by due date. */
export function useReassessments(patientId: string) {
  return useQuery(trpc.reassessments.list.queryOptions({ patientId }))
}

const waiting = new Set(['due_soon', 'due', 'overdue'])

/** True while its window is open and nothing was decided about it. */
export function isWaiting({ status }: Reassessment): boolean {
  return waiting.has(status)
}

/** True while it waits for the coordinator's decision. */
export function asksForDecision(row: Reassessment): boolean {
  return row.asksForDecision
}

export type WholeReassessment = RouterOutputs['reassessments']['read']
export type Part = WholeReassessment['parts'][number]
