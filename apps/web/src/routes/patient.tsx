import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type PatientSearch, parsePatientSearch } from '../features/patient/patient-search.ts'
import { rootRoute } from './root.tsx'

/** One patient; `?panel=…` is what is open over the chart, so that Back closes it. */
export const patientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId',
  validateSearch: (search: Record<string, unknown>): PatientSearch => parsePatientSearch(search),
  component: lazyRouteComponent(
    () => import('../features/patient/patient-page.tsx'),
    'PatientPage',
  ),
})
