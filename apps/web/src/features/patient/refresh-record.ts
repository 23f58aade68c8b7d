import type { QueryClient } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'

/** Asks anew for what a change to a patient's record shows; live events do the same for everybody else. */
export function refreshRecord(queryClient: QueryClient): void {
  const touched = [
    trpc.patients.read.pathFilter(),
    trpc.timeline.page.pathFilter(),
    trpc.reassessments.pathFilter(),
    trpc.plannedSessions.list.pathFilter(),
    trpc.plannedSessions.day.pathFilter(),
    trpc.episodes.assessment.pathFilter(),
    trpc.plans.read.pathFilter(),
    trpc.plans.history.pathFilter(),
    trpc.today.read.pathFilter(),
    trpc.drafts.list.pathFilter(),
    trpc.answerDrafts.list.pathFilter(),
    trpc.assessments.read.pathFilter(),
    trpc.notes.read.pathFilter(),
    trpc.alerts.pathFilter(),
  ]
  for (const filter of touched) void queryClient.invalidateQueries(filter)
}
