import { useEffect, useRef } from 'react'
import { useSession } from './use-session.ts'

/**
 * Starts the app anew when somebody else signed in from another tab: what one person left on the screen
 * must never be sent as another.
 */
export function useSamePerson(): void {
  const { userId, organization } = useSession()
  const person = `${userId} ${organization.id}`
  const first = useRef(person)
  useEffect(() => {
    if (person !== first.current) location.replace('/')
  }, [person])
}
