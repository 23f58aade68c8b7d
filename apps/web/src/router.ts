import { createRouter } from '@tanstack/react-router'
import { callsRoute } from './routes/admin.calls.tsx'
import { adminMailRoute } from './routes/admin.mail.tsx'
import { membersRoute } from './routes/admin.members.tsx'
import { settingsRoute } from './routes/admin.settings.tsx'
import { wordingsRoute } from './routes/admin.wordings.tsx'
import { rulesRoute } from './routes/alerts.rules.tsx'
import { alertsRoute } from './routes/alerts.tsx'
import { absenceRoute } from './routes/me.absence.tsx'
import { keyboardRoute } from './routes/me.keyboard.tsx'
import { ownMailRoute } from './routes/me.mail.tsx'
import { editPlanRoute, planHistoryRoute, planRoute } from './routes/patient.plan.tsx'
import { overviewRoute, patientRoute } from './routes/patient.tsx'
import { newPatientRoute } from './routes/patients.new.tsx'
import { patientsRoute } from './routes/patients.tsx'
import { rootRoute } from './routes/root.tsx'
import { todayRoute } from './routes/today.tsx'
import { PageError } from './shell/page-error.tsx'

const routeTree = rootRoute.addChildren([
  todayRoute,
  alertsRoute,
  rulesRoute,
  patientsRoute,
  newPatientRoute,
  patientRoute.addChildren([overviewRoute, planRoute, editPlanRoute, planHistoryRoute]),
  membersRoute,
  settingsRoute,
  wordingsRoute,
  callsRoute,
  adminMailRoute,
  absenceRoute,
  keyboardRoute,
  ownMailRoute,
])

/** Every page of the staff app; a new page is a file in `routes/` and a line above. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: PageError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  // A name or a search text never stands in an address: it is kept with the history entry.
  interface HistoryState {
    patientSearch?: string
  }
}
