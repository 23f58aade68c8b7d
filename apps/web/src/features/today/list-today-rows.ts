import type { Today, TodayCounts, TodayRow } from './today-row.ts'
import { todayTypes } from './today-search.ts'

type Due = Today['reassessments'][number]

const mostUrgentFirst = ['missed', 'overdue', 'due', 'due_soon', 'not_due']

function byUrgency(one: Due, other: Due): number {
  return (
    mostUrgentFirst.indexOf(one.status) - mostUrgentFirst.indexOf(other.status) ||
    compare(one.dueOn, other.dueOn)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * The worklist in the order in which things need a decision: alerts by tier and age, phases that
 * went past their plan (the longest first), reassessments by
 * how late they are, patients without a coordinator, colleagues' notes (newest first), my drafts (oldest
 * first).
 */
export function listTodayRows(today: Today): TodayRow[] {
  const alerts = today.alerts.toSorted(
    (one, other) => compare(one.tier, other.tier) || compare(one.raisedAt, other.raisedAt),
  )
  const notes = today.notes.toSorted((one, other) => compare(other.signedAt, one.signedAt))
  const drafts = today.drafts.toSorted((one, other) => compare(one.updatedAt, other.updatedAt))
  return [
    ...alerts.map((alert) => ({ type: 'alert' as const, key: alert.alertId, alert })),
    ...today.decisions.map((decision) => ({
      type: 'decide' as const,
      key: `decide:${decision.patientId}`,
      decision,
    })),
    ...today.reassessments
      .toSorted(byUrgency)
      .map((due) => ({ type: 'due' as const, key: due.reassessmentId, due })),
    ...today.unassigned.map((unassigned) => ({
      type: 'team' as const,
      key: `team:${unassigned.patientId}`,
      unassigned,
    })),
    ...notes.map((note) => ({ type: 'note' as const, key: note.noteId, note })),
    ...drafts.map((draft) => ({ type: 'draft' as const, key: draft.draftId, draft })),
  ]
}

/** How many rows there are of each kind. */
export function countByType(rows: readonly TodayRow[]): TodayCounts {
  const entries = todayTypes.map((type) => [type, rows.filter((row) => row.type === type).length])
  return Object.fromEntries(entries) as TodayCounts
}
