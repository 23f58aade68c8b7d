import type { StoredDecision } from '@meridian/db/repositories'
import { isMissing, type PartState, type SlotStatus } from '@meridian/domain/reassessment'
import type { ReadSlot } from '../../care/reassessment-parts.ts'

/** A reassessment with its status today. Dates are inclusive and on the clinic's calendar. */
export interface ReassessmentView {
  readonly reassessmentId: string
  readonly version: number
  readonly slot: string
  readonly mergedFrom: readonly string[]
  readonly dueOn: string
  readonly opensOn: string
  readonly graceUntil: string
  readonly closesOn: string
  /** The due date is only expected: the session that sets it has not taken place. */
  readonly isExpected: boolean
  readonly status: SlotStatus
  /** Something of it is recorded while it is still open. */
  readonly inProgress: boolean
  readonly closedOn: string | null
  readonly closedBy: string | null
  readonly reason: string | null
  readonly battery: readonly string[]
  readonly optionalBattery: readonly string[]
  /** The instruments already answered. */
  readonly recorded: readonly string[]
  /** The instruments saved in part and not answered. */
  readonly begun: readonly string[]
  /** The required instruments that are neither answered nor excused. */
  readonly missing: readonly string[]
  readonly decision: DecisionView | null
  /** It waits for the coordinator's decision. */
  readonly asksForDecision: boolean
}

/** What was decided at the end of a reassessment. */
export interface DecisionView extends Pick<StoredDecision, 'decision' | 'reason' | 'planNumber'> {
  readonly on: string
  readonly by: string
}

/** What a view of a reassessment needs beside it. */
export interface ViewedWith {
  readonly names: ReadonlyMap<string, string>
  readonly decisions: readonly StoredDecision[]
  readonly undecided: ReadSlot | undefined
}

/** A reassessment as every list and page shows it. */
export function viewOf(entry: ReadSlot, viewed: ViewedWith): ReassessmentView {
  const { slot, row, parts, state } = entry
  const thoseIn = (asked: PartState) =>
    parts.filter(({ state: found }) => found === asked).map(({ instrument }) => instrument)
  return {
    reassessmentId: row.id,
    version: row.version,
    slot: slot.slot,
    mergedFrom: slot.mergedFrom,
    dueOn: slot.dueOn,
    opensOn: slot.opensOn,
    graceUntil: slot.graceUntil,
    closesOn: slot.closesOn,
    isExpected: slot.expectedAbout === true,
    ...state,
    closedOn: row.outcome === 'not_applicable' ? null : row.outcomeOn,
    closedBy: row.outcomeBy === null ? null : (viewed.names.get(row.outcomeBy) ?? null),
    reason: row.outcomeReason,
    battery: row.battery,
    optionalBattery: row.optionalBattery,
    recorded: thoseIn('answered'),
    begun: thoseIn('partly'),
    missing: parts.filter(isMissing).map(({ instrument }) => instrument),
    decision: decisionOf(row.id, viewed),
    asksForDecision: entry === viewed.undecided,
  }
}

function decisionOf(id: string, { decisions, names }: ViewedWith): DecisionView | null {
  const found = decisions.find(({ reassessmentId }) => reassessmentId === id)
  if (!found) return null
  const { decision, reason, planNumber, decidedOn, decidedBy } = found
  return { decision, reason, planNumber, on: decidedOn, by: names.get(decidedBy) ?? '' }
}
