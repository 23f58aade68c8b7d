import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const callsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/calls',
  component: lazyRouteComponent(() => import('../features/admin/calls-page.tsx'), 'CallsPage'),
})
