import { connect } from '@meridian/db'
import { readWorklist, selectPatientsFound, selectTimeline } from '@meridian/db/repositories'
import type { Sql } from 'postgres'
import { uuidv7 } from 'uuidv7'
import type { Generated } from '../clinics/generate.ts'
import { captureStatements } from '../load/capture.ts'
import type { Target } from '../load/measure.ts'
import type { Statement } from '../load/start-bare.ts'
import type { SignedIn } from '../sign-in.ts'

/** What is measured: the call, and the statements of the bare server it is compared with. */
export interface Path {
  readonly name: string
  /** The member who calls. */
  readonly caller: string
  readonly procedure: string
  readonly input: () => unknown
  /** The path of the bare server; its statements, unless it inserts. */
  readonly bare: string
  readonly statements: readonly Statement[]
  readonly bareInput?: () => unknown
}

/** The main paths on generated clinics. */
export async function listPaths(superuserUrl: string, made: Generated): Promise<Path[]> {
  const { clinic, deepHistory, wide } = made
  const { organizationId } = clinic
  const [userId = ''] = clinic.members
  const [patientId = ''] = clinic.patients
  const reader = { userId, disciplines: ['acupuncture'] as const }
  const page = { organizationId, reader, limit: 51 }
  const capture = (work: Parameters<typeof captureStatements>[1]) =>
    captureStatements(superuserUrl, work)
  let signed = 0
  const deep = await findCursor(superuserUrl, made)
  const today = new Date().toISOString().slice(0, 10)
  const [searcher = ''] = wide.members
  const find = {
    organizationId: wide.organizationId,
    userId: searcher,
    today,
    mine: false,
    limit: 51,
  }
  return [
    {
      name: 'timeline, page 1',
      caller: userId,
      procedure: 'timeline.page',
      input: () => ({ patientId }),
      bare: 'timeline',
      statements: [asBare(selectTimeline({ ...page, patientId }))],
    },
    {
      name: 'timeline, 20,000 entries, page 200',
      caller: userId,
      procedure: 'timeline.page',
      input: () => ({ patientId: deepHistory, cursor: deep }),
      bare: 'timeline-deep',
      statements: [asBare(selectTimeline({ ...page, patientId: deepHistory, cursor: deep }))],
    },
    {
      name: 'patient search',
      caller: searcher,
      procedure: 'patients.list',
      input: () => ({ search: 'sil' }),
      bare: 'search',
      statements: [selectPatientsFound({ ...find, words: ['sil'] })],
    },
    {
      name: 'Today',
      caller: userId,
      procedure: 'today.read',
      input: () => ({}),
      bare: 'today',
      statements: await capture((tx) =>
        readWorklist(tx, {
          organizationId,
          userId,
          today,
          until: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
          now: new Date().toISOString(),
          disciplines: reader.disciplines,
          wholeClinic: false,
          isAdmin: false,
        }),
      ),
    },
    {
      name: 'sign a note',
      caller: userId,
      procedure: 'notes.sign',
      input: () => noteFor(clinic.patients[signed++ % clinic.patients.length] ?? ''),
      bare: 'insert',
      statements: [],
      bareInput: () => ({ id: uuidv7(), text: noteText }),
    },
  ]
}

const noteText = 'Walked twenty minutes on five days. Pain lower in the evening. Keeps the target.'

function noteFor(patientId: string) {
  return {
    idempotencyKey: uuidv7(),
    draftId: uuidv7(),
    patientId,
    baseVersion: 0,
    occurredAt: null,
    template: 'soap',
    discipline: 'acupuncture',
    visibility: 'team',
    sections: [{ key: 'plan', text: noteText }],
  }
}

/** The call for a driver that makes a date of every instant, which can make none of infinity. */
function asBare({ text, values }: Statement): Statement {
  const last = '9999-12-31T00:00:00Z'
  return { text, values: values.map((value) => (value === 'infinity' ? last : value)) }
}

/** Where page 200 of the deepest history starts. */
async function findCursor(superuserUrl: string, { clinic, deepHistory }: Generated) {
  const client = connect(superuserUrl, { name: 'bench cursor', max: 1 })
  const rows = await client<{ occurredAt: string; id: string }[]>`
    select occurred_at as "occurredAt", id from timeline_entry
    where organization_id = ${clinic.organizationId} and patient_id = ${deepHistory}
    order by occurred_at desc, id desc offset ${199 * 50 - 1} limit 1`
  await client.end()
  const [last] = rows
  if (!last) throw new Error('The history is too short')
  return { occurredAt: new Date(last.occurredAt).toISOString(), id: last.id }
}

type Server = Readonly<{ url: string; pid: number }>

/** Both servers, the process of the database, and who calls. */
export interface Where {
  readonly service: Server
  readonly bare: Server
  readonly database: number
  /** A pool as the bare server's, to ask past HTTP. */
  readonly pool: Sql
  readonly headersOf: (userId: string) => SignedIn
}

/** What there is to compare. */
export interface Targets {
  readonly ours: Target
  readonly bare: Target
  /** The statements past HTTP. */
  readonly query: Target
  readonly yardstick: Target
}

/** The call, its baselines and the yardstick as targets of the load. */
export function targetsOf(
  path: Path,
  { service, bare, database, pool, headersOf }: Where,
): Targets {
  const pids = [bare.pid, database]
  return {
    ours: {
      name: path.name,
      url: `${service.url}/trpc/${path.procedure}`,
      pids: [service.pid, database],
      headers: headersOf(path.caller),
      body: () => JSON.stringify(path.input()),
    },
    bare: {
      name: path.bare === 'insert' ? 'bare insert transaction' : 'the same statements, bare',
      url: `${bare.url}/${path.bare}`,
      pids,
      body: () => JSON.stringify(path.bareInput?.() ?? {}),
    },
    query: {
      name: 'the bare query, no HTTP',
      url: '',
      pids: [process.pid, database],
      body: () => '',
      ask: async () => {
        for (const { text, values } of path.statements) {
          await pool.unsafe(text, values as never[], { prepare: true })
        }
      },
    },
    yardstick: { name: 'select 1, bare', url: `${bare.url}/yardstick`, pids, body: () => '{}' },
  }
}
