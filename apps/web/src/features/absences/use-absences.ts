import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

/** Somebody who is or will be away. */
export type Absence = RouterOutputs['absences']['list']['rows'][number]

/** Who is or will be away, kept fresh by the live events. */
export function useAbsences() {
  return useQuery(trpc.absences.list.queryOptions({}))
}
