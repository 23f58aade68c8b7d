import { createAuth } from '@meridian/auth'
import { connect } from '@meridian/db'
import { emailOf } from './clinics/write-clinic.ts'

const password = 'a quiet river at dawn'

/** The headers with which a member's browser calls. */
export type SignedIn = Readonly<Record<'origin' | 'sec-fetch-site' | 'cookie', string>>

/** Gives a generated member an account and signs in over HTTP. */
export async function signIn(
  service: string,
  { authUrl, userId }: { readonly authUrl: string; readonly userId: string },
): Promise<SignedIn> {
  const client = connect(authUrl, { name: 'bench accounts', max: 1 })
  const now = new Date().toISOString()
  const email = emailOf(userId)
  await createAuth({ client }).createAccount({ userId, email, name: 'Member', password, now })
  await client.end()
  const browser = { origin: service, 'sec-fetch-site': 'same-origin' } as const
  const answer = await fetch(`${service}/trpc/session.signIn`, {
    method: 'POST',
    headers: { ...browser, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';')
  if (!answer.ok || !cookie) throw new Error(`Signing in failed: ${await answer.text()}`)
  return { ...browser, cookie }
}
