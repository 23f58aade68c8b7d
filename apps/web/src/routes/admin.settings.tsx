import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/settings',
  component: lazyRouteComponent(
    () => import('../features/admin/settings/settings-page.tsx'),
    'SettingsPage',
  ),
})
