import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type PatientSearch, parsePatientSearch } from '../features/patient/patient-search.ts'
import { rootRoute } from './root.tsx'

/** Everything about one patient; `?panel=…` is what is open over the page, so that Back closes it. */
export const patientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId',
  validateSearch: (search: Record<string, unknown>): PatientSearch => parsePatientSearch(search),
})

/** The chart. */
export const overviewRoute = createRoute({
  getParentRoute: () => patientRoute,
  path: '/',
  component: lazyRouteComponent(
    () => import('../features/patient/patient-page.tsx'),
    'PatientPage',
  ),
})
