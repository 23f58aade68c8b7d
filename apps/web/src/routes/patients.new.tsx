import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const newPatientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/new',
  component: lazyRouteComponent(
    () => import('../features/patients/new-patient-page.tsx'),
    'NewPatientPage',
  ),
})
