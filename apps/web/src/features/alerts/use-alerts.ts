import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

/** An alert in full, as it was raised and as it stands. */
export type Alert = RouterOutputs['alerts']['read']

/** One of the alerts that are open for me. */
export type OwnAlert = RouterOutputs['alerts']['mine']['rows'][number]

/** The alerts open for the person at the screen, kept fresh by the live events. */
export function useOwnAlerts(): readonly OwnAlert[] {
  return useQuery(trpc.alerts.mine.queryOptions({})).data?.rows ?? []
}
