import type { VerifiedSession } from '@meridian/auth'
import { TRPCError } from '@trpc/server'
import { type FailureShape, shapeOf } from '../../failure-shape.ts'
import { appRouter } from '../../router.ts'
import { type AuthBench, buildRequest } from '../../testing/auth.ts'
import type { Services } from '../../trpc.ts'

/** How a call ended, as the person who sent it is told. */
export type Outcome =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly failure: FailureShape }

export interface Caller {
  readonly services: Services
  readonly session: VerifiedSession | null
}

type Callable = Record<string, Record<string, (input: unknown) => Promise<unknown>>>

/** Sends one call as somebody, past the web server. */
export async function callAs(
  { services, session }: Caller,
  path: string,
  input: unknown,
): Promise<Outcome> {
  const request = buildRequest({ services } as Pick<AuthBench, 'services'>)
  const caller = appRouter.createCaller({ ...request, session }) as unknown as Callable
  const [feature = '', name = ''] = path.split('.')
  const procedure = caller[feature]?.[name]
  if (!procedure) throw new Error(`There is no ${path}`)
  try {
    return { ok: true, data: await procedure(input) }
  } catch (error) {
    if (error instanceof TRPCError) return { ok: false, failure: shapeOf(error) }
    throw error
  }
}

/** The code of a failed call, else `ok`. */
export const codeOf = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.failure.code)

/** What a call answered; throws when it failed. */
export function answerOf<Data>(outcome: Outcome): Data {
  if (!outcome.ok) throw new Error(`The call failed: ${JSON.stringify(outcome.failure)}`)
  return outcome.data as Data
}
