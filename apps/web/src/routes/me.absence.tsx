import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const absenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/me/absence',
  component: lazyRouteComponent(
    () => import('../features/absences/absence-page.tsx'),
    'AbsencePage',
  ),
})
