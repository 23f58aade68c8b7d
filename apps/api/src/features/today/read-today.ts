import { type OpenReassessment, type Pauses, readWorklist } from '@meridian/db/repositories'
import { addDays } from '@meridian/domain'
import { isAllowed, standingsOf } from '@meridian/domain/access'
import { windowStatus } from '@meridian/domain/reassessment'
import { actorDisciplines, assertMay } from '../../access.ts'
import { summariseDraft } from '../../care/draft-summary.ts'
import { excerptOf } from '../../care/excerpt.ts'
import { ownAlertOf } from '../../care/own-alerts.ts'
import { getPhaseToday } from '../../care/phase-today.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { type OpenAlert, openAlertOf } from './open-alert.ts'
import { phasesPastOf } from './phases-past.ts'
import { concerns, decisionsOf } from './undecided.ts'

const upcomingDays = 14

/** A reassessment on a worklist. */
export interface TodayReassessment {
  readonly reassessmentId: string
  readonly patientId: string
  readonly patientName: string
  readonly slot: string
  readonly dueOn: string
  readonly graceUntil: string
  readonly closesOn: string
  readonly status: string
  readonly phase: string | null
  readonly week: number | null
  readonly coordinatorName: string | null
  readonly alert: OpenAlert | null
}

/** Everything that waits for me today; an admin without a discipline sees member matters only. */
export async function readToday(ctx: UseCaseContext) {
  assertMay(ctx, 'worklist.read')
  const member = getMember(ctx)
  const disciplines = actorDisciplines(ctx)
  const { organizationId, userId } = member
  const query = {
    organizationId,
    userId,
    today: ctx.today,
    until: addDays(ctx.today, upcomingDays),
    now: ctx.now,
    disciplines,
    wholeClinic: ctx.clinic.wholeClinicTeam,
    isAdmin: isAllowed('members.manage', standingsOf(member.roles)),
  }
  const list = await ctx.askLast(() => readWorklist(ctx.tx, query))
  const rows = list.open
    .filter((row) => concerns(row, { userId, disciplines }))
    .map((row) => viewOf(ctx, row, list.pauses))
  const decisions = decisionsOf(ctx, list.undecided, list.pauses)
  const deciding = new Set(decisions.map(({ reassessmentId }) => reassessmentId))
  return {
    today: ctx.today,
    decisions,
    reassessments: rows.filter(isWaiting).filter((row) => !deciding.has(row.reassessmentId)),
    upcoming: rows.filter(({ status }) => status === 'due_soon' || status === 'not_due'),
    alerts: list.alerts
      .map((alert) => ownAlertOf(ctx, alert))
      .filter(({ reassessmentId }) => reassessmentId === null),
    phases: phasesPastOf(ctx, list.phases, list.pauses),
    notes: list.notes.map(({ sections, ...note }) => ({ ...note, excerpt: excerptOf(sections) })),
    drafts: list.drafts.map((draft) => summariseDraft(ctx, draft)),
    unassigned: list.unassigned,
    invitations: list.invitations,
  }
}

/** A missed one waits until somebody has taken note of it. */
function isWaiting({ status, alert }: TodayReassessment): boolean {
  if (status === 'missed') return alert?.state === 'open'
  return status === 'due' || status === 'overdue'
}

function viewOf(ctx: UseCaseContext, row: OpenReassessment, pauses: Pauses): TodayReassessment {
  return {
    reassessmentId: row.reassessmentId,
    patientId: row.patientId,
    patientName: row.patientName,
    slot: row.slot,
    dueOn: row.dueOn,
    graceUntil: row.graceUntil,
    closesOn: row.closesOn,
    status: windowStatus(row, ctx.today, null),
    phase: row.phase,
    week: getPhaseToday(row, pauses.get(row.episodeId) ?? [], ctx.today).week,
    coordinatorName: row.coordinatorName,
    alert: openAlertOf(row),
  }
}
