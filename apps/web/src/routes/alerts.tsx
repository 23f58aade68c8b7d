import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type AlertsSearch, parseAlertsSearch } from '../features/alerts/page/alerts-search.ts'
import { rootRoute } from './root.tsx'

/** Every signal that waits; `?alert=…` is the one that is open over the list, so that Back closes it. */
export const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  validateSearch: (search: Record<string, unknown>): AlertsSearch => parseAlertsSearch(search),
  component: lazyRouteComponent(
    () => import('../features/alerts/page/alerts-page.tsx'),
    'AlertsPage',
  ),
})
