import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  type PatientListSearch,
  parsePatientListSearch,
} from '../features/patients/patient-list-search.ts'
import { rootRoute } from './root.tsx'

export const patientsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients',
  validateSearch: (search: Record<string, unknown>): PatientListSearch =>
    parsePatientListSearch(search),
  component: lazyRouteComponent(
    () => import('../features/patients/patients-page.tsx'),
    'PatientsPage',
  ),
})
