import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

export type Sessions = RouterOutputs['plannedSessions']['list']
export type Session = Sessions['next'][number]
export type Cycle = Sessions['cycles'][number]

/** The sessions of the patient's present episode and its cycles. */
export function useSessions(patientId: string) {
  return useQuery(trpc.plannedSessions.list.queryOptions({ patientId }))
}
