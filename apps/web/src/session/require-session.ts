import { queryClient } from '../api/query-client.ts'
import { goToSignIn } from './go-to-sign-in.ts'
import { sessionQuery } from './session-query.ts'

/** Lets the staff app draw only for somebody signed in; everybody else goes to the sign-in page. */
export async function requireSession(): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery())
  if (session) return
  goToSignIn()
  await new Promise(() => {})
}
