import type { InstrumentId } from '@meridian/domain/instruments'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../api/trpc.ts'

/** What is known of an instrument and a patient before it is entered. */
export type KnownForm = RouterOutputs['assessments']['read']['rows'][number]

/** What is known of each of these instruments; empty until it has come, and entering does not wait for it. */
export function useKnownForms(
  patientId: string,
  instruments: readonly InstrumentId[],
): Partial<Record<InstrumentId, KnownForm>> {
  const { data } = useQuery({
    ...trpc.assessments.read.queryOptions({ patientId, instruments: [...instruments] }),
    enabled: instruments.length > 0,
  })
  return Object.fromEntries((data?.rows ?? []).map((row) => [row.instrument, row]))
}
