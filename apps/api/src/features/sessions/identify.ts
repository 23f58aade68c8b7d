import { Invalid } from '@meridian/domain'
import type { RequestContext } from '../../trpc.ts'

/** A person as they say who they are, over a link that was given to them. */
export interface Claim {
  readonly email: string
  /** Needed only by somebody who is new. */
  readonly name: string
  readonly password: string
}

export interface Person {
  readonly userId: string
  readonly name: string
  readonly email: string
}

/**
 * The person of an e-mail address: the account it has, when the password fits, or else a new one. Fails
 * with Invalid `{ password: 'password_wrong' }`, the codes of a new password, `{ name: 'text_required' }`
 * for somebody new without one, or TooMany.
 */
export async function identify(
  { services: { auth, newId }, ip }: Pick<RequestContext, 'services' | 'ip'>,
  { email, name, password }: Claim,
): Promise<Person> {
  if (await auth.findAccountByEmail(email)) {
    const account = await auth.checkPassword(email, password, ip)
    if (!account) throw new Invalid({ password: 'password_wrong' })
    return { ...account, email }
  }
  if (name === '') throw new Invalid({ name: 'text_required' })
  const userId = newId()
  await auth.createAccount({ userId, email, name, password, now: new Date().toISOString() })
  return { userId, name, email }
}
