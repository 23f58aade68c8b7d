import { useMutation } from '@tanstack/react-query'
import { clear } from 'idb-keyval'
import { trpc } from '../api/trpc.ts'

// The answer clears all storage of this origin; how somebody likes their screen is no secret.
const preferenceKeys = ['meridian.color-scheme', 'meridian.single-keys']

function readPreferences(): [string, string][] {
  return preferenceKeys.flatMap((key): [string, string][] => {
    const value = localStorage.getItem(key)
    return value === null ? [] : [[key, value]]
  })
}

/** Ends the session, forgets what this device kept, and leaves with a full load. */
export function useSignOut() {
  return useMutation(
    trpc.session.signOut.mutationOptions({
      onMutate: readPreferences,
      onSuccess: async (_, __, preferences) => {
        await clear().catch(() => {})
        for (const [key, value] of preferences) localStorage.setItem(key, value)
        location.replace('/signin')
      },
    }),
  )
}
