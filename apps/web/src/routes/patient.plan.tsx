import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { patientRoute } from './patient.tsx'

/** The plan as it holds. */
export const planRoute = createRoute({
  getParentRoute: () => patientRoute,
  path: '/plan',
  component: lazyRouteComponent(() => import('../features/plan/plan-page.tsx'), 'PlanPage'),
})

/** Changing what the plan is made of. */
export const editPlanRoute = createRoute({
  getParentRoute: () => patientRoute,
  path: '/plan/edit',
  component: lazyRouteComponent(
    () => import('../features/plan/edit/edit-plan-page.tsx'),
    'EditPlanPage',
  ),
})

/** Every version of the plan, two of them side by side. */
export const planHistoryRoute = createRoute({
  getParentRoute: () => patientRoute,
  path: '/plan/history',
  component: lazyRouteComponent(
    () => import('../features/plan/history/plan-history-page.tsx'),
    'PlanHistoryPage',
  ),
})
