import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type MembersSearch, parseMembersSearch } from '../features/admin/members/members-search.ts'
import { rootRoute } from './root.tsx'

export const membersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/members',
  validateSearch: (search: Record<string, unknown>): MembersSearch => parseMembersSearch(search),
  component: lazyRouteComponent(
    () => import('../features/admin/members/members-page.tsx'),
    'MembersPage',
  ),
})
