import { isClinician, type Role } from '../access/roles.ts'
import { addDays, type CalendarDate } from '../shared/calendar-date.ts'

/** The longest time ahead for which an absence can be planned, in days. */
export const farthestAbsenceDays = 366

/** An absence as somebody plans it; both days are days of absence. */
export interface PlannedAbsence {
  readonly userId: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly coveredBy: string | null
}

/** What is known of somebody who may cover. */
export interface Colleague {
  readonly roles: readonly Role[]
  readonly status: 'active' | 'deactivated'
}

/** Why an absence cannot be kept as planned, by the field it stands in. */
export type AbsenceRefusal =
  | { readonly field: 'from' | 'to'; readonly reason: 'date_in_past' | 'date_too_far' }
  | { readonly field: 'to'; readonly reason: 'ends_before_start' }
  | { readonly field: 'coveredBy'; readonly reason: 'covers_self' | 'cover_gone' | 'cover_unfit' }

/** Whom and what a plan is judged against. */
export interface AbsenceSetting {
  readonly today: CalendarDate
  /** When it began already; its first day then stands. */
  readonly begunOn: CalendarDate | null
  readonly absent: Colleague
  readonly cover: Colleague | null
}

/** Why the plan is refused, or null: no day before today, an end not before its start, a cover who can. */
export function refuseAbsence(
  planned: PlannedAbsence,
  { today, begunOn, absent, cover }: AbsenceSetting,
): AbsenceRefusal | null {
  const { from, to, userId, coveredBy } = planned
  if (begunOn === null ? from < today : from !== begunOn) return refuse('from', 'date_in_past')
  if (to < from) return { field: 'to', reason: 'ends_before_start' }
  if (to < today) return refuse('to', 'date_in_past')
  if (to > addDays(today, farthestAbsenceDays)) return refuse('to', 'date_too_far')
  if (coveredBy === null) return null
  if (coveredBy === userId) return { field: 'coveredBy', reason: 'covers_self' }
  if (cover?.status !== 'active') return { field: 'coveredBy', reason: 'cover_gone' }
  return canCover(absent, cover) ? null : { field: 'coveredBy', reason: 'cover_unfit' }
}

function refuse(field: 'from' | 'to', reason: 'date_in_past' | 'date_too_far'): AbsenceRefusal {
  return { field, reason }
}

/** True when the colleague works here and may see what the absent person is told: clinicians cover clinicians. */
export function canCover(absent: Pick<Colleague, 'roles'>, { roles, status }: Colleague): boolean {
  if (status !== 'active') return false
  return isClinician(absent.roles) ? isClinician(roles) : roles.includes('admin')
}

/** True when the two share a day. */
export function absencesOverlap(
  one: Pick<PlannedAbsence, 'from' | 'to'>,
  other: Pick<PlannedAbsence, 'from' | 'to'>,
): boolean {
  return one.from <= other.to && other.from <= one.to
}
