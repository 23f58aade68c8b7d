import {
  listDraftRows,
  listOpenUntil,
  listPausesOf,
  listPendingInvitations,
  listUncoordinated,
  listUnreadNotes,
  type OpenReassessment,
} from '@meridian/db/repositories'
import { addDays } from '@meridian/domain'
import { isAllowed, standingsOf } from '@meridian/domain/access'
import { windowStatus } from '@meridian/domain/reassessment'
import { actorDisciplines, assertMay } from '../../access.ts'
import { summariseDraft } from '../../care/draft-summary.ts'
import { excerptOf } from '../../care/excerpt.ts'
import { listOwnAlerts } from '../../care/own-alerts.ts'
import { getPhaseToday } from '../../care/phase-today.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { listDecisions } from './list-decisions.ts'

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
  readonly alert: {
    readonly alertId: string
    readonly version: number
    readonly state: string
    readonly acknowledgedBy: string | null
  } | null
}

/** Everything that waits for me today; an admin without a discipline sees member matters only. */
export async function readToday(ctx: UseCaseContext) {
  assertMay(ctx, 'worklist.read')
  const member = getMember(ctx)
  const mine = { organizationId: member.organizationId, userId: member.userId }
  const disciplines = actorDisciplines(ctx)
  const isAdmin = isAllowed('members.manage', standingsOf(member.roles))
  const treats = disciplines.length > 0
  const until = addDays(ctx.today, upcomingDays)
  const open = treats
    ? await listOpenUntil(ctx.tx, { organizationId: mine.organizationId, until, mine })
    : []
  const rows = await viewsOf(ctx, open)
  const alerts = await listOwnAlerts(ctx)
  const notes = treats ? await listUnreadNotes(ctx.tx, { ...mine, disciplines }) : []
  const drafts = treats ? await listDraftRows(ctx.tx, mine) : []
  return {
    today: ctx.today,
    reassessments: rows.filter(isWaiting),
    upcoming: rows.filter(({ status }) => status === 'due_soon' || status === 'not_due'),
    alerts: alerts.filter(({ reassessmentId }) => reassessmentId === null),
    decisions: treats ? await listDecisions(ctx) : [],
    notes: notes.map(({ sections, ...note }) => ({ ...note, excerpt: excerptOf(sections) })),
    drafts: drafts.map((draft) => summariseDraft(ctx, draft)),
    unassigned: isAdmin ? await listUncoordinated(ctx.tx, mine.organizationId) : [],
    invitations: isAdmin ? await listPendingInvitations(ctx.tx, mine.organizationId, ctx.now) : [],
  }
}

/** A missed one waits until somebody has taken note of it. */
function isWaiting({ status, alert }: TodayReassessment): boolean {
  if (status === 'missed') return alert?.state === 'open'
  return status === 'due' || status === 'overdue'
}

async function viewsOf(
  ctx: UseCaseContext,
  open: readonly OpenReassessment[],
): Promise<TodayReassessment[]> {
  const { organizationId } = ctx.actor
  const pauses = await listPausesOf(ctx.tx, organizationId, [
    ...new Set(open.map(({ episodeId }) => episodeId)),
  ])
  return open.map((row) => ({
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
    alert:
      row.alertId && row.alertVersion && row.alertState
        ? {
            alertId: row.alertId,
            version: row.alertVersion,
            state: row.alertState,
            acknowledgedBy: row.acknowledgedBy,
          }
        : null,
  }))
}
