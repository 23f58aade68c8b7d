import type { Auth, VerifiedSession } from '@meridian/auth'
import { Unauthenticated } from '@meridian/domain'
import type { Permission } from '@meridian/domain/access'
import { initTRPC } from '@trpc/server'
import { shapeOf, toProtocolError } from './failure-shape.ts'
import type { Mailer } from './mail/mailer.ts'
import { type Reading, runReading } from './reading.ts'
import { type Actor, type Call, type Engine, run, type Verb } from './use-case.ts'

/** What the whole process shares. */
export interface Services extends Engine {
  readonly auth: Auth
  readonly mailer: Mailer
  /** Where people reach the dashboard: the origin of links in e-mails. */
  readonly publicUrl: string
  /** The key for drafts kept on a person's own device. */
  readonly draftKeyOf: (userId: string) => string
  /** Set only for the demo clinic on loopback. */
  readonly demo: DemoSignIn | null
  /** Tells every node that sessions of a person ended. */
  readonly announceRevocation: (userId: string) => void
  /** Counts an answered call, for whoever watches over the process. */
  readonly called?: (procedure: string, outcome: string, seconds: number) => void
}

export interface DemoSignIn {
  readonly password: string
  readonly accounts: readonly { email: string; name: string; roles: readonly string[] }[]
}

/** What one request brings. */
export interface RequestContext {
  readonly services: Services
  readonly session: VerifiedSession | null
  readonly requestId: string
  readonly ip: string
  readonly device: string
  readonly background: boolean
  /** Sets or clears the session cookie of the answer. */
  setSession(token: string | null): void
}

/** A request of somebody who is signed in. */
export type MemberContext = RequestContext & { readonly session: VerifiedSession }

interface Meta {
  /** Who may call it, by the published table; `session` for any member, `public` for anybody. */
  readonly permission: Permission | 'session' | 'public'
}

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ error, shape }) => ({
      message: shape.message,
      code: shape.code,
      data: { httpStatus: shape.data.httpStatus, failure: shapeOf(error) },
    }),
  })

export const router = t.router

const mapped = t.procedure
  .use(async ({ ctx, path, next }) => {
    const began = performance.now()
    const result = await next()
    const outcome = result.ok ? 'ok' : shapeOf(result.error).code
    ctx.services.called?.(path, outcome, (performance.now() - began) / 1000)
    return result
  })
  .use(async ({ next }) => {
    const result = await next()
    if (
      !result.ok &&
      result.error.cause !== undefined &&
      result.error.code === 'INTERNAL_SERVER_ERROR'
    ) {
      throw toProtocolError(result.error.cause)
    }
    return result
  })

/** A procedure anybody may call; it answers for its own safety. */
export const open = mapped.meta({ permission: 'public' })

/** A procedure for members with the permission; the verb itself asks for it again. */
export function may(permission: Permission | 'session') {
  return mapped.meta({ permission }).use(({ ctx, next }) => {
    const { session } = ctx
    if (!session) throw new Unauthenticated()
    return next({ ctx: { ...ctx, session } })
  })
}

/** The resolver that runs a verb as the person of the session. */
export function by<Input, Output>(verb: Verb<Input, Output>) {
  return ({
    ctx,
    input,
    path,
  }: {
    ctx: RequestContext & { session: VerifiedSession }
    input: Input
    path: string
  }): Promise<Output> => run(ctx.services, callOf(ctx, path), verb, input)
}

/** The resolver of a read that is one statement, as the person of the session. */
export function reads<Input, Output>(reading: Reading<Input, Output>) {
  return ({
    ctx,
    input,
    path,
  }: {
    ctx: RequestContext & { session: VerifiedSession }
    input: Input
    path: string
  }): Promise<Output> => runReading(ctx.services, callOf(ctx, path), reading, input)
}

/** The call of the session's person, for procedures that do more than run one verb. */
export function callOf(ctx: RequestContext & { session: VerifiedSession }, name: string): Call {
  return {
    actor: actorOf(ctx.session),
    name,
    requestId: ctx.requestId,
    background: ctx.background,
  }
}

/** The person of a session as an actor. */
export function actorOf(session: VerifiedSession): Actor {
  return {
    kind: 'member',
    organizationId: session.organizationId,
    userId: session.userId,
    sessionId: session.sessionId,
    name: session.displayName,
    roles: session.roles,
  }
}
