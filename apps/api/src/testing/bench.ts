import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { connect, inTenant } from '@meridian/db'
import { writeClinic, writeMembership } from '@meridian/db/repositories'
import { createTestDatabase, type TestDatabase } from '@meridian/db/testing'
import type { Role } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import { react } from '../reactions.ts'
import { type Reading, runReading } from '../reading.ts'
import { type Actor, type Engine, run, type Verb } from '../use-case.ts'

const key = randomBytes(32)

/** A database of one's own with the engine that runs verbs on it. */
export interface Bench {
  readonly database: TestDatabase
  readonly engine: Engine
  /** The events announced after commits, as `organization seq`. */
  readonly announced: string[]
  /** Stands in for the transaction's time; null gives the database's own. */
  setClock(instant: string | null): void
  close(): Promise<void>
}

/** Opens a bench on a cloned database; close it when the file is done. */
export async function createBench(): Promise<Bench> {
  const database = await createTestDatabase()
  const app = connect(database.appUrl, { name: 'bench', max: 4 })
  const announced: string[] = []
  let clock: string | null = null
  const engine: Engine = {
    app,
    newId: uuidv7,
    react,
    sealer: { seal, open },
    announce: (organizationId, seq) => announced.push(`${organizationId} ${seq}`),
    get clock() {
      const at = clock
      return at === null ? undefined : () => at
    },
  } as Engine
  return {
    database,
    engine,
    announced,
    setClock: (instant) => {
      clock = instant
    },
    close: async () => {
      await app.end()
      await database.close()
    },
  }
}

function seal(text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function open(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

/** A clinic with one person per role, and the system. */
export interface TestClinic {
  readonly organizationId: string
  readonly acupuncturist: Actor & { kind: 'member' }
  readonly psychologist: Actor & { kind: 'member' }
  readonly physiotherapist: Actor & { kind: 'member' }
  readonly admin: Actor & { kind: 'member' }
  readonly system: Actor
}

/** Writes a clinic of its own, so that cases never see each other. */
export async function buildClinic(
  bench: Bench,
  overrides: { timeZone?: string } = {},
): Promise<TestClinic> {
  const organizationId = uuidv7()
  const member = (role: Role) => memberOf(organizationId, role, uuidv7())
  const clinic: TestClinic = {
    organizationId,
    acupuncturist: member('acupuncturist'),
    psychologist: member('psychologist'),
    physiotherapist: member('physiotherapist'),
    admin: member('admin'),
    system: { kind: 'system', organizationId },
  }
  await inTenant(bench.engine.app, { organizationId, userId: null }, async (tx, now) => {
    await writeClinic(tx, {
      organizationId,
      name: 'Test clinic',
      timeZone: overrides.timeZone ?? 'Europe/Madrid',
      workingWeek: [...Array(5).fill({ from: '08:00', to: '18:00' }), null, null],
      holidays: [],
      wholeClinicTeam: false,
      isDemo: false,
      version: 1,
      createdAt: now,
    })
    for (const actor of [
      clinic.acupuncturist,
      clinic.psychologist,
      clinic.physiotherapist,
      clinic.admin,
    ]) {
      await writeMembership(tx, {
        organizationId,
        userId: actor.userId,
        displayName: actor.name,
        email: `${actor.userId}@test.invalid`,
        roles: [...actor.roles],
        status: 'active',
        joinedAt: now,
        version: 1,
      })
    }
  })
  return clinic
}

/** A further member's actor, not written to the database. */
export function memberOf(organizationId: string, role: Role, userId: string) {
  return {
    kind: 'member',
    organizationId,
    userId,
    sessionId: uuidv7(),
    name: `The ${role}`,
    roles: [role],
  } as const satisfies Actor
}

/** Runs a verb as somebody, as the router would. */
export function as<Input, Output>(
  bench: Bench,
  actor: Actor,
  call: { verb: Verb<Input, Output>; input: Input },
): Promise<Output> {
  return run(
    bench.engine,
    { actor, name: call.verb.name, requestId: 'test' },
    call.verb,
    call.input,
  )
}

/** Runs a read that is one statement as somebody, as the router would. */
export function readAs<Input, Output>(
  bench: Bench,
  actor: Actor,
  { reading, input }: { reading: Reading<Input, Output>; input: Input },
): Promise<Output> {
  const call = { actor, name: reading.name, requestId: 'test' }
  return runReading(bench.engine, call, reading, input)
}
