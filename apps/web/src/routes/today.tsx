import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { parseTodaySearch, type TodaySearch } from '../features/today/today-search.ts'
import { rootRoute } from './root.tsx'

export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): TodaySearch => parseTodaySearch(search),
  component: lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage'),
})
