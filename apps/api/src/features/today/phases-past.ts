import type { PastPhase, Pauses } from '@meridian/db/repositories'
import { findNextPhase, multimodalV1 } from '@meridian/domain/protocol'
import { getPhaseToday } from '../../care/phase-today.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** A phase that is over by the calendar and about which nobody has decided. */
export interface TodayPhase {
  readonly patientId: string
  readonly patientName: string
  readonly phase: string
  readonly week: number
  readonly weeksPast: number
  /** What the phase may move on to; null after the last. */
  readonly next: string | null
}

/** Of the phases that may be past their plan those that are, the longest first. */
export function phasesPastOf(
  ctx: UseCaseContext,
  rows: readonly PastPhase[],
  pauses: Pauses,
): TodayPhase[] {
  return rows
    .flatMap(({ episodeId, patientId, patientName, dayZero, phasePlan }) => {
      const held = { dayZero, phasePlan }
      const { week, weeks } = getPhaseToday(held, pauses.get(episodeId) ?? [], ctx.today)
      if (!phasePlan || week === null || !weeks || weeks.weeksPast === 0) return []
      const phase = phasePlan.current
      const next = findNextPhase(multimodalV1, phase) ?? null
      return [{ patientId, patientName, phase, week, weeksPast: weeks.weeksPast, next }]
    })
    .toSorted((a, b) => b.weeksPast - a.weeksPast)
}
