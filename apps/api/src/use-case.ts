import { type Client, type Edges, inTenantAtOnce, type Tx } from '@meridian/db'
import { appendEvents, type EventRow } from '@meridian/db/events'
import {
  type CallKey,
  type Clinic,
  claimCall,
  findClinic,
  findClinicAndStanding,
  writeAnswer,
} from '@meridian/db/repositories'
import {
  addMinutes,
  type CalendarDate,
  Conflict,
  dateAt,
  Forbidden,
  type Instant,
  NotFound,
} from '@meridian/domain'
import type { Discipline, Role } from '@meridian/domain/access'
import type { EventKind, PayloadOf, Visibility } from '@meridian/domain/timeline'
import { answerAgain, keyOf, requestOf } from './call-key.ts'
import { idIn, writeRefusal } from './refusal.ts'

/** Who acts: a member of the organization in a session, or the system by itself. */
export type Actor =
  | {
      readonly kind: 'member'
      readonly organizationId: string
      readonly userId: string
      readonly sessionId: string
      readonly name: string
      readonly roles: readonly Role[]
    }
  | { readonly kind: 'system'; readonly organizationId: string }

/** What an event adds to what the context already knows. */
export interface NewEvent<Kind extends EventKind = EventKind> {
  readonly kind: Kind
  readonly payload: PayloadOf<Kind>
  readonly patientId?: string
  readonly subjectId?: string
  readonly discipline?: Discipline
  readonly visibility?: Visibility
  /** When it happened; now, unless said. */
  readonly occurredAt?: Instant
  readonly searchText?: string
}

/** Seals text at rest with the installation's key. */
export interface Sealer {
  seal(text: string): Buffer
  open(sealed: Buffer): string
}

/** Everything a verb may use. The clock and the ids are given, so that a run can be repeated exactly. */
export interface UseCaseContext {
  readonly tx: Tx
  readonly actor: Actor
  readonly clinic: Clinic
  readonly now: Instant
  /** The clinic's calendar date. */
  readonly today: CalendarDate
  readonly sealer: Sealer
  /** How the actor stood towards the patient the call names when it began; null without one. */
  readonly standing: NamedStanding
  /** True for a refresh of what is already open: it is not a view and not activity. */
  readonly background: boolean
  newId(): string
  recordEvent<Kind extends EventKind>(event: NewEvent<Kind>): void
  /**
   * Sends a write at once and goes on, for one whose outcome the verb does not need: it is judged before
   * anything is committed, and what it throws ends the run.
   */
  writeNow(write: () => Promise<void>): void
  /** Sends a write together with the events, at the end: for what nothing in this run reads again. */
  writeLast(write: () => PromiseLike<unknown>): void
  /** Asks the last thing of a read that writes nothing: the end of its transaction travels with it. */
  askLast<T>(ask: () => PromiseLike<T>): PromiseLike<T>
  /**
   * Carries out now what the recorded events set off, for a verb whose answer tells of it. Returns every
   * event so far.
   */
  settle(): Promise<readonly EventRow[]>
}

/** One use case: permission, load or fail, domain rule, write, record event, return. */
export type Verb<Input, Output> = (ctx: UseCaseContext, input: Input) => Promise<Output>

/** What every run needs of the process it runs in. */
export interface Engine {
  readonly app: Client
  readonly sealer: Sealer
  readonly newId: () => string
  /**
   * What each event from number `from` on sets off, in the same transaction; answers how many have been
   * reacted to. Given, so that verbs do not know of each other.
   */
  readonly react: (
    ctx: UseCaseContext,
    events: readonly EventRow[],
    from: number,
  ) => Promise<number>
  /** Tells the other nodes, after the commit, that the organization has events up to `seq`. */
  readonly announce: (organizationId: string, seq: number) => void
  /** Set only where a run is to be repeated exactly; otherwise the transaction's own time holds. */
  readonly clock?: () => Instant
}

export interface Call {
  readonly actor: Actor
  /** The name of the procedure or job, for the audit. */
  readonly name: string
  readonly requestId: string
  readonly background?: boolean
}

/**
 * The road of every change and every read: BEGIN, verb, reactions, events, COMMIT, announce. An
 * `idempotencyKey` in the input makes a repeated call answer what the first one answered. A refusal
 * is written to the audit after the rollback.
 */
export async function run<Input, Output>(
  engine: Engine,
  call: Call,
  verb: Verb<Input, Output>,
  input: Input,
): Promise<Output> {
  const { actor } = call
  const scope = {
    organizationId: actor.organizationId,
    userId: actor.kind === 'member' ? actor.userId : null,
  }
  try {
    const done = await inTenantAtOnce(engine.app, scope, (tx, edges) =>
      transact(tx, { engine, call, verb, input, edges }),
    )
    if (done.seq !== null) engine.announce(actor.organizationId, done.seq)
    return done.answer
  } catch (error) {
    if (error instanceof Forbidden) await writeRefusal(engine, call, input)
    throw error
  }
}

interface Run<Input, Output> {
  readonly engine: Engine
  readonly call: Call
  readonly verb: Verb<Input, Output>
  readonly input: Input
  readonly edges: Edges
}

async function transact<Input, Output>(
  tx: Tx,
  { engine, call, verb, input, edges }: Run<Input, Output>,
) {
  const { organizationId } = call.actor
  const key = keyOf(call, input)
  const request = requestOf(call, input)
  // Sent together: what every verb begins with costs one round trip.
  const [dbNow, { clinic, standing }, earlier] = await Promise.all([
    edges.time,
    findPlace(tx, call.actor, input),
    key ? claimCall(tx, { ...key, ...request(), at: engine.clock?.() ?? null }) : null,
  ])
  if (!clinic) throw new NotFound('organization')
  if (earlier) return { answer: answerAgain<Output>(earlier, request()), seq: null }
  const now = engine.clock?.() ?? dbNow
  const pending: EventRow[] = []
  const sent: Promise<void>[] = []
  const last: (() => PromiseLike<unknown>)[] = []
  const ctx = contextFor(tx, { engine, call, clinic, now, pending, sent, last, edges, standing })
  const answer = await verb(ctx, input)
  // What was sent first fails first, and is the reason why what came behind it did.
  await Promise.all([...sent, ctx.settle()])
  await Promise.all(sent)
  // What is left travels together, the events last and the commit right behind them: the organization's
  // counter is locked no longer than that.
  edges.finish()
  const written = last.map((write) => write())
  const [seq] = await Promise.all([
    writeEnd(tx, organizationId, { pending, call: key && { ...key, answer } }),
    ...written,
  ])
  return { answer, seq }
}

/** Writes the events with what the call answered; without events the answer alone. */
async function writeEnd(
  tx: Tx,
  organizationId: string,
  { pending, call }: { pending: readonly EventRow[]; call: (CallKey & { answer: unknown }) | null },
): Promise<number | null> {
  if (pending.length > 0) return appendEvents(tx, organizationId, pending, call ?? undefined)
  if (call) await writeAnswer(tx, call, call.answer)
  return null
}

/** The clinic, and how the actor stands towards the patient the input names, which most verbs ask first. */
async function findPlace(
  tx: Tx,
  actor: Actor,
  input: unknown,
): Promise<{ clinic: Clinic | undefined; standing: NamedStanding }> {
  const { organizationId } = actor
  const patientId = idIn(input, ['patientId'])
  if (patientId === null) return { clinic: await findClinic(tx, organizationId), standing: null }
  const userId = actor.kind === 'member' ? actor.userId : null
  const { clinic, found } = await findClinicAndStanding(tx, { organizationId, patientId, userId })
  return { clinic, standing: { patientId, found } }
}

type NamedStanding = {
  readonly patientId: string
  readonly found: { readonly inTeam: boolean; readonly isCoordinator: boolean } | undefined
} | null

interface Given {
  readonly engine: Engine
  readonly call: Call
  readonly clinic: Clinic
  readonly now: Instant
  readonly pending: EventRow[]
  readonly sent: Promise<void>[]
  readonly last: (() => PromiseLike<unknown>)[]
  readonly edges: Edges
  readonly standing: NamedStanding
}

function contextFor(
  tx: Tx,
  { engine, call, clinic, now, pending, sent, last, edges, standing }: Given,
): UseCaseContext {
  const { actor } = call
  let reacted = 0
  const ctx: UseCaseContext = {
    tx,
    actor,
    clinic,
    now,
    today: dateAt(now, clinic.timeZone),
    standing,
    sealer: engine.sealer,
    background: call.background ?? false,
    newId: engine.newId,
    recordEvent: (event) => {
      pending.push({
        id: engine.newId(),
        at: now,
        actorId: actor.kind === 'member' ? actor.userId : null,
        actorRoles: actor.kind === 'member' ? actor.roles : [],
        sessionId: actor.kind === 'member' ? actor.sessionId : null,
        requestId: call.requestId,
        kind: event.kind,
        payload: event.payload,
        patientId: event.patientId ?? null,
        subjectId: event.subjectId ?? null,
        discipline: event.discipline ?? null,
        visibility: event.visibility ?? 'team',
        occurredAt: event.occurredAt ?? now,
        ...(event.searchText === undefined ? {} : { searchText: event.searchText }),
      })
    },
    writeNow: (write) => {
      const written = write()
      // Whoever waits for it is told; until then it has not failed unheard.
      written.catch(() => {})
      sent.push(written)
    },
    writeLast: (write) => {
      last.push(write)
    },
    askLast: (ask) => {
      edges.finish()
      return ask()
    },
    settle: async () => {
      reacted = await engine.react(ctx, pending, reacted)
      return pending
    },
  }
  return ctx
}

/** The person acting; a verb that only people may use begins with it. */
export function getMember(ctx: UseCaseContext): Extract<Actor, { kind: 'member' }> {
  if (ctx.actor.kind !== 'member') throw new Forbidden('members_only')
  return ctx.actor
}

/** Throws the conflict a stale write gets: what is stored is at `current`. */
export function assertFresh(current: number, sent: number): void {
  if (current !== sent) throw new Conflict('version_stale', { current })
}

/** Minutes from now as an instant, by the run's clock. */
export function inMinutes(ctx: UseCaseContext, minutes: number): Instant {
  return addMinutes(ctx.now, minutes)
}
