import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const membersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/members',
  component: lazyRouteComponent(() => import('../features/admin/members-page.tsx'), 'MembersPage'),
})
