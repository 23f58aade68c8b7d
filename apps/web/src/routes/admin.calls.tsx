import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const callsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/calls',
  // The patient whose call is being noted.
  validateSearch: (search: Record<string, unknown>): { call?: string } =>
    typeof search.call === 'string' ? { call: search.call } : {},
  component: lazyRouteComponent(() => import('../features/admin/calls-page.tsx'), 'CallsPage'),
})
