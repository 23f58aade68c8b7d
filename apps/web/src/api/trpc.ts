import type { AppRouter } from '@meridian/api/router'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { activityHeaders } from './activity.ts'
import { queryClient } from './query-client.ts'

export type RouterInputs = inferRouterInputs<AppRouter>
export type RouterOutputs = inferRouterOutputs<AppRouter>

/**
 * Queries travel by POST, together, so that nothing about a patient stands in an address; a mutation
 * always travels alone, so that none waits for or fails with another.
 */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'query',
      true: httpBatchLink({
        url: '/trpc',
        methodOverride: 'POST',
        maxItems: 20,
        headers: () => activityHeaders(),
      }),
      false: httpLink({ url: '/trpc' }),
    }),
  ],
})

/** Typed query and mutation options: `useQuery(trpc.patients.read.queryOptions({ patientId }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient })
