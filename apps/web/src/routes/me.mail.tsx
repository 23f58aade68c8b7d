import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const ownMailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/me/mail',
  component: lazyRouteComponent(() => import('../features/me/own-mail-page.tsx'), 'OwnMailPage'),
})
