import type { EpisodeStatus } from '@meridian/domain/episodes'
import type { DueFilter, Sex } from '@meridian/domain/patients'
import type { PhasePlan } from '@meridian/domain/protocol'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../tenant.ts'

export interface PatientListQuery {
  readonly organizationId: string
  readonly userId: string
  readonly today: string
  readonly phase?: string | undefined
  readonly status?: EpisodeStatus | undefined
  readonly due?: DueFilter | undefined
  readonly mine: boolean
  /** The last row of the page before. */
  readonly after?: { readonly foldedName: string; readonly id: string } | undefined
  readonly limit: number
}

/** A patient as a list shows them, with the reassessment that comes next. */
export interface PatientListRow {
  readonly id: string
  readonly name: string
  readonly foldedName: string
  readonly birthDate: string
  readonly sex: Sex
  readonly recordNumber: string | null
  readonly phone: string | null
  readonly episodeId: string | null
  readonly status: EpisodeStatus | null
  readonly dayZero: string | null
  readonly phase: string | null
  readonly phasePlan: PhasePlan | null
  readonly pausedOn: string | null
  readonly nextSlot: string | null
  readonly nextDueOn: string | null
  readonly nextOpensOn: string | null
  readonly nextGraceUntil: string | null
  readonly coordinatorName: string | null
  readonly mine: boolean
}

/** One page of the clinic's patients by name; one query whatever the filters. */
export async function listPatientRows(tx: Tx, query: PatientListQuery): Promise<PatientListRow[]> {
  const rows = await tx.execute(sql`
    select p.id, p.name, p.folded_name as "foldedName", p.birth_date as "birthDate", p.sex,
      p.record_number as "recordNumber", p.phone,
      e.id as "episodeId", e.status, e.day_zero as "dayZero", e.phase,
      e.phase_plan as "phasePlan", e.paused_on as "pausedOn",
      next.slot as "nextSlot", next.due_on as "nextDueOn", next.opens_on as "nextOpensOn",
      next.grace_until as "nextGraceUntil",
      m.display_name as "coordinatorName", (me.id is not null) as mine
    from patient p ${withEpisode} ${withNext(query)} ${withCoordinator} ${withMe(query)}
    where ${conditionsOf(query)} ${afterOf(query)}
    order by p.folded_name collate "C", p.id
    limit ${query.limit}`)
  return rows as unknown as PatientListRow[]
}

/** How many patients the filters leave, the page aside; joins only what the filters ask about. */
export async function countPatients(tx: Tx, query: PatientListQuery): Promise<number> {
  const joins = [
    ...(query.phase || query.status || query.due ? [withEpisode] : []),
    ...(query.due ? [withNext(query)] : []),
    ...(query.mine ? [withMe(query)] : []),
  ]
  const [row] = await tx.execute(sql`
    select count(*)::int as total from patient p ${sql.join(joins, sql` `)}
    where ${conditionsOf(query)}`)
  return Number(row?.total ?? 0)
}

const withEpisode = sql`
  left join episode e on e.organization_id = p.organization_id and e.patient_id = p.id
    and e.is_current`

function withNext({ organizationId, today }: PatientListQuery): SQL {
  return sql`
    left join lateral (
      select r.slot, r.due_on, r.opens_on, r.grace_until from reassessment r
      where r.organization_id = ${organizationId} and r.patient_id = p.id
        and r.episode_id = e.id and e.status = 'active'
        and r.outcome is null and r.closes_on >= ${today}
      order by r.due_on limit 1
    ) next on true`
}

function withMe({ userId }: PatientListQuery): SQL {
  return sql`
    left join care_team me on me.organization_id = p.organization_id and me.patient_id = p.id
      and me.user_id = ${userId} and me.ended_at is null`
}

const withCoordinator = sql`
  left join care_team c on c.organization_id = p.organization_id and c.patient_id = p.id
    and c.is_coordinator and c.ended_at is null
  left join auth.membership m on m.organization_id = c.organization_id and m.user_id = c.user_id`

function conditionsOf(query: PatientListQuery): SQL {
  const { organizationId, today, phase, status, due, mine } = query
  const conditions = [
    sql`p.organization_id = ${organizationId}`,
    ...(phase ? [sql`e.phase = ${phase} and e.status in ('active', 'paused')`] : []),
    ...(status ? [sql`e.status = ${status}`] : []),
    ...(due ? [dueCondition(due, today)] : []),
    ...(mine ? [sql`me.id is not null`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

function dueCondition(due: DueFilter, today: string): SQL {
  if (due === 'overdue') return sql`next.grace_until < ${today}`
  if (due === 'due') return sql`next.due_on <= ${today} and next.grace_until >= ${today}`
  return sql`next.opens_on <= ${today} and next.due_on > ${today}`
}

function afterOf({ after }: PatientListQuery): SQL {
  if (!after) return sql``
  return sql`and (p.folded_name collate "C", p.id) > (${after.foldedName}, ${after.id})`
}
