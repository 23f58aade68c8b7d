import { Invalid } from '@meridian/domain'
import { passwordSchema } from '@meridian/domain/accounts'
import { isCommonPassword } from './is-common-password.ts'

/**
 * Fails with Invalid `{ password: … }` when a new password is too short (`password_short`), too long
 * (`password_long`) or among the first ones tried (`password_common`).
 */
export function assertPassword(password: string, email: string): void {
  const length = passwordSchema.safeParse(password)
  if (!length.success) {
    throw new Invalid({ password: length.error.issues[0]?.message ?? 'password_short' })
  }
  if (isCommonPassword(password, email)) throw new Invalid({ password: 'password_common' })
}
