import { type Client, inTenantAtOnce } from '@meridian/db'
import { writeSeen, writeView } from '@meridian/db/repositories'
import { Forbidden, type Instant } from '@meridian/domain'
import { writeRefusal } from './refusal.ts'
import type { Actor, Call, Engine } from './use-case.ts'

type Member = Extract<Actor, { kind: 'member' }>

/** Everything a read that is one statement may use: the database to ask, and no transaction. */
export interface ReadContext {
  readonly app: Client
  readonly actor: Member
  /** True for a refresh of what is already open: it is not a view and not activity. */
  readonly background: boolean
  /** The run's own time where it has one; null where the database's holds. */
  readonly at: Instant | null
  /** The run's own time where it has one, else the database's, which the statement told. */
  timeOf(told: Instant): Instant
  newId(): string
}

/** A read that is asked most, answered by one statement: ask, may the actor?, write the view, return. */
export type Reading<Input, Output> = (ctx: ReadContext, input: Input) => Promise<Output>

/** The road of a {@link Reading}: a refusal is written to the audit as for every verb. */
export async function runReading<Input, Output>(
  engine: Engine,
  call: Call,
  reading: Reading<Input, Output>,
  input: Input,
): Promise<Output> {
  const { actor } = call
  if (actor.kind !== 'member') throw new Forbidden('members_only')
  const ctx: ReadContext = {
    app: engine.app,
    actor,
    background: call.background ?? false,
    at: engine.clock?.() ?? null,
    timeOf: (told) => engine.clock?.() ?? told,
    newId: engine.newId,
  }
  try {
    return await reading(ctx, input)
  } catch (error) {
    if (error instanceof Forbidden) await writeRefusal(engine, call, input)
    throw error
  }
}

const seenAgainAfter = 10_000
const quarterLength = 900_000
const mostRemembered = 20_000

/** When an opening was last written through a pool, by person, session, patient and section. */
const writtenThrough = new WeakMap<Client, Map<string, number>>()

function openingsOf(app: Client): Map<string, number> {
  const known = writtenThrough.get(app) ?? new Map<string, number>()
  writtenThrough.set(app, known)
  return known
}

/**
 * Writes that a person opened a section of a record, before they get to see it, and that they have seen the
 * record now. One row a quarter of an hour: what this process has written already is neither written
 * again nor waited for.
 */
export async function recordOpening(
  ctx: ReadContext,
  { patientId, section, at }: { patientId: string; section: string; at: Instant },
): Promise<void> {
  if (ctx.background) return
  const { organizationId, userId, sessionId } = ctx.actor
  // While the demo clinic is built, its people share one session.
  const key = `${userId} ${sessionId} ${patientId} ${section}`
  const time = Date.parse(at)
  const written = openingsOf(ctx.app)
  if (isWritten(written.get(key), time)) return
  const view = { organizationId, id: ctx.newId(), at, userId, sessionId, patientId, section }
  await inTenantAtOnce(ctx.app, { organizationId, userId }, (tx, { finish }) => {
    finish()
    return Promise.all([
      writeView(tx, view),
      writeSeen(tx, { organizationId, userId, patientId, seenAt: at }),
    ])
  })
  if (written.size >= mostRemembered) written.clear()
  written.set(key, time)
}

function isWritten(before: number | undefined, time: number): boolean {
  if (before === undefined || time < before || time - before > seenAgainAfter) return false
  return Math.floor(before / quarterLength) === Math.floor(time / quarterLength)
}
