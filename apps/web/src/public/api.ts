import type { AppRouter } from '@meridian/api/router'
import { createTRPCClient, httpLink } from '@trpc/client'

/** The few calls that need no session; tokens travel in the body, never in an address. */
export const api = createTRPCClient<AppRouter>({
  links: [httpLink({ url: '/trpc', methodOverride: 'POST' })],
})
