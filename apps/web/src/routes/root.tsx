import { createRootRoute } from '@tanstack/react-router'
import { requireSession } from '../session/require-session.ts'
import { PageError } from '../shell/page-error.tsx'
import { PageNotFound } from '../shell/page-not-found.tsx'
import { PagePending } from '../shell/page-pending.tsx'
import { Shell } from '../shell/shell.tsx'

/** Every page of the staff app: guarded by the session, drawn inside the shell. */
export const rootRoute = createRootRoute({
  beforeLoad: requireSession,
  component: Shell,
  pendingComponent: PagePending,
  errorComponent: PageError,
  notFoundComponent: PageNotFound,
})
