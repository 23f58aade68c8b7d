import type { OpenReassessment, Pauses, UndecidedReassessment } from '@meridian/db/repositories'
import type { Discipline } from '@meridian/domain/access'
import { instruments, isInstrumentId } from '@meridian/domain/instruments'
import { type SlotStatus, windowStatus } from '@meridian/domain/reassessment'
import { getPhaseToday } from '../../care/phase-today.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { type OpenAlert, openAlertOf } from './open-alert.ts'

/** A reassessment that waits for my decision. */
export interface TodayDecision {
  readonly reassessmentId: string
  readonly patientId: string
  readonly patientName: string
  readonly slot: string
  readonly dueOn: string
  readonly closesOn: string
  readonly status: SlotStatus
  /** Since when: settled on that day, or closed on it without an answer. */
  readonly since: string
  readonly phase: string | null
  readonly week: number | null
  readonly alert: OpenAlert | null
}

/** The reassessments that wait for my decision, longest waiting first. */
export function decisionsOf(
  ctx: UseCaseContext,
  undecided: readonly UndecidedReassessment[],
  pauses: Pauses,
): TodayDecision[] {
  return undecided
    .map((row) => ({
      reassessmentId: row.reassessmentId,
      patientId: row.patientId,
      patientName: row.patientName,
      slot: row.slot,
      dueOn: row.dueOn,
      closesOn: row.closesOn,
      status: row.outcome ?? windowStatus(row, ctx.today, null),
      since: row.outcomeOn ?? row.closesOn,
      phase: row.phase,
      week: getPhaseToday(row, pauses.get(row.episodeId) ?? [], ctx.today).week,
      alert: openAlertOf(row),
    }))
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
}

/** True for whoever coordinates, and for whose discipline a part is still missing. */
export function concerns(
  { battery, missing, coordinatorId }: OpenReassessment,
  { userId, disciplines }: { readonly userId: string; readonly disciplines: readonly Discipline[] },
): boolean {
  if (coordinatorId === userId || coordinatorId === null) return true
  return (missing ?? battery)
    .filter(isInstrumentId)
    .some((id) => disciplines.includes(instruments[id].ownerDiscipline))
}
