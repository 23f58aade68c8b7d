import { Failure } from '@meridian/domain'

/** The failure a call ends in, whether thrown by a verb or wrapped by the protocol; throws when it does not fail. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => new Error('The call did not fail'),
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error
  if (error instanceof Error && error.cause instanceof Failure) return error.cause
  throw error
}
