import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'

export const keyboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/me/keyboard',
  component: lazyRouteComponent(() => import('../features/me/keyboard-page.tsx'), 'KeyboardPage'),
})
