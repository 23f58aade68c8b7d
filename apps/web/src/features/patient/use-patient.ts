import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

export type Patient = RouterOutputs['patients']['read']
export type Episode = NonNullable<Patient['episode']>

/** Who the patient is, where the episode stands, who treats them and what I may do. */
export function usePatient(patientId: string) {
  return useQuery(trpc.patients.read.queryOptions({ patientId }))
}
