import type { OpenedSession } from '@meridian/auth'
import { callOf, type RequestContext } from '../../trpc.ts'
import { run, type UseCaseContext } from '../../use-case.ts'
import { readSession, type Session } from './read-session.ts'

/**
 * Hands a session just opened to the browser: written down first, then the cookie. The session the
 * browser came with, if any, ends.
 */
export async function startSession(
  ctx: RequestContext,
  { token, session }: OpenedSession,
  path: string,
): Promise<Session> {
  const { services } = ctx
  const member = { ...ctx, session }
  const call = callOf(member, path)
  await run(services, call, writeSessionStart, {})
  const answer = await readSession(member, call)
  if (ctx.session) await services.auth.signOut(ctx.session.sessionId)
  ctx.setSession(token)
  return answer
}

async function writeSessionStart(ctx: UseCaseContext): Promise<void> {
  ctx.recordEvent({ kind: 'session.started', payload: {} })
}
