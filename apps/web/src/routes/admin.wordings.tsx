import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const wordingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/wordings',
  component: lazyRouteComponent(
    () => import('../features/admin/wordings/wordings-page.tsx'),
    'WordingsPage',
  ),
})
