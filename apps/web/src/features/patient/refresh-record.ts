import type { QueryClient } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'

/** Asks anew for what a change to a patient's record shows; live events do the same for everybody else. */
export function refreshRecord(queryClient: QueryClient): void {
  const touched = [
    trpc.patients.read.pathFilter(),
    trpc.timeline.page.pathFilter(),
    trpc.reassessments.list.pathFilter(),
    trpc.plans.read.pathFilter(),
    trpc.plans.history.pathFilter(),
    trpc.today.read.pathFilter(),
    trpc.drafts.list.pathFilter(),
    trpc.notes.read.pathFilter(),
  ]
  for (const filter of touched) void queryClient.invalidateQueries(filter)
}
