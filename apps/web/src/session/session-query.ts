import { trpc } from '../api/trpc.ts'

/** Who is signed in; asked again now and then, because the clinic's today moves on at midnight. */
export function sessionQuery() {
  return trpc.session.current.queryOptions(undefined, {
    staleTime: 60_000,
    refetchOnWindowFocus: 'always',
  })
}
