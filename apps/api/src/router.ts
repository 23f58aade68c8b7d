import { absencesRouter } from './features/absences/router.ts'
import { colleaguesRouter, membersRouter } from './features/accounts/router.ts'
import { alertsRouter } from './features/alerts/router.ts'
import { answerDraftsRouter, assessmentsRouter } from './features/assessments/router.ts'
import { callsRouter } from './features/calls/router.ts'
import { deliveriesRouter } from './features/deliveries/router.ts'
import { episodesRouter } from './features/episodes/router.ts'
import { draftsRouter, notesRouter } from './features/notes/router.ts'
import { patientsRouter } from './features/patients/router.ts'
import { plannedSessionsRouter } from './features/planned-sessions/router.ts'
import { plansRouter } from './features/plans/router.ts'
import { reassessmentsRouter } from './features/reassessments/router.ts'
import { invitationsRouter, sessionRouter, setupRouter } from './features/sessions/router.ts'
import { settingsRouter } from './features/settings/router.ts'
import { teamRouter } from './features/team/router.ts'
import { timelineRouter } from './features/timeline/router.ts'
import { todayRouter } from './features/today/router.ts'
import { wordingsRouter } from './features/wordings/router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  session: sessionRouter,
  invitations: invitationsRouter,
  setup: setupRouter,
  today: todayRouter,
  patients: patientsRouter,
  team: teamRouter,
  timeline: timelineRouter,
  assessments: assessmentsRouter,
  answerDrafts: answerDraftsRouter,
  reassessments: reassessmentsRouter,
  episodes: episodesRouter,
  plannedSessions: plannedSessionsRouter,
  calls: callsRouter,
  plans: plansRouter,
  drafts: draftsRouter,
  notes: notesRouter,
  alerts: alertsRouter,
  absences: absencesRouter,
  colleagues: colleaguesRouter,
  members: membersRouter,
  settings: settingsRouter,
  deliveries: deliveriesRouter,
  wordings: wordingsRouter,
})

export type AppRouter = typeof appRouter
