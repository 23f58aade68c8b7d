import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const adminMailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/mail',
  component: lazyRouteComponent(() => import('../features/admin/mail/mail-page.tsx'), 'MailPage'),
})
