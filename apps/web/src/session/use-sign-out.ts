import { useMutation } from '@tanstack/react-query'
import { clear } from 'idb-keyval'
import { trpc } from '../api/trpc.ts'

/** Ends the session, forgets what this device kept, and leaves with a full load. */
export function useSignOut() {
  return useMutation(
    trpc.session.signOut.mutationOptions({
      onSuccess: async () => {
        await clear().catch(() => {})
        location.replace('/signin')
      },
    }),
  )
}
