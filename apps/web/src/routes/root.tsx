import { createRootRoute } from '@tanstack/react-router'
import { requireSession } from '../session/require-session.ts'
import { PageNotFound } from '../shell/page-not-found.tsx'
import { PagePending } from '../shell/page-pending.tsx'
import { Shell } from '../shell/shell.tsx'
import { StartError } from '../shell/start-error.tsx'

/** Every page of the staff app: guarded by the session, drawn inside the shell. */
export const rootRoute = createRootRoute({
  beforeLoad: requireSession,
  component: Shell,
  pendingComponent: PagePending,
  errorComponent: StartError,
  notFoundComponent: PageNotFound,
})
