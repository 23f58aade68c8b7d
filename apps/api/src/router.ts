import { colleaguesRouter, membersRouter } from './features/accounts/router.ts'
import { alertsRouter } from './features/alerts/router.ts'
import { assessmentsRouter } from './features/assessments/router.ts'
import { episodesRouter } from './features/episodes/router.ts'
import { draftsRouter, notesRouter } from './features/notes/router.ts'
import { patientsRouter } from './features/patients/router.ts'
import { plansRouter } from './features/plans/router.ts'
import { reassessmentsRouter } from './features/reassessments/router.ts'
import { invitationsRouter, sessionRouter, setupRouter } from './features/sessions/router.ts'
import { settingsRouter } from './features/settings/router.ts'
import { teamRouter } from './features/team/router.ts'
import { timelineRouter } from './features/timeline/router.ts'
import { todayRouter } from './features/today/router.ts'
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
  reassessments: reassessmentsRouter,
  episodes: episodesRouter,
  plans: plansRouter,
  drafts: draftsRouter,
  notes: notesRouter,
  alerts: alertsRouter,
  colleagues: colleaguesRouter,
  members: membersRouter,
  settings: settingsRouter,
})

export type AppRouter = typeof appRouter
