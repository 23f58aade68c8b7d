import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

export type AssessmentWriting = RouterOutputs['episodes']['assessment']['rows'][number]

/** The initial assessment of the present episode with its corrections, the newest first. */
export function useAssessment(patientId: string) {
  return useQuery(trpc.episodes.assessment.queryOptions({ patientId }))
}
