import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { parseRulesSearch, type RulesSearch } from '../features/alerts/page/alerts-search.ts'
import { rootRoute } from './root.tsx'

export const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts/rules',
  validateSearch: (search: Record<string, unknown>): RulesSearch => parseRulesSearch(search),
  component: lazyRouteComponent(
    () => import('../features/alerts/page/rules-page.tsx'),
    'RulesPage',
  ),
})
