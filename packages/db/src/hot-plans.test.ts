import postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from './client.ts'
import { listEventsAfter } from './events/index.ts'
import { findPatientStanding, readWorklist, selectPatientsFound } from './repositories/index.ts'
import type { HotCall, Tx } from './tenant.ts'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'
import { buffersOf, type PlanNode, planOf, rowsRead } from './testing/plan-of.ts'
import { recordStatements } from './testing/record-statements.ts'

const organizationId = uuidv7()
const userId = uuidv7()
const colleagueId = uuidv7()
const patients = 2000
const mine = { organizationId, userId }

let database: TestDatabase
let app: postgres.Sql
let onePatient = ''

interface HotQuery {
  readonly name: string
  readonly ask: (tx: Tx, client: Client) => PromiseLike<unknown>
  /** The index that leads to what is asked for. */
  readonly index: string
  /** Of this table no more than twice the rows given are read. */
  readonly table: string
  readonly rows: number
  readonly buffers: number
  /** Inside a function the plan made for any values is kept. */
  readonly plan?: 'generic'
}

const worklist = {
  ...mine,
  today: '2026-06-01',
  until: '2026-06-15',
  now: '2026-06-01T09:00:00Z',
  disciplines: ['psychology'] as const,
  wholeClinic: false,
  isAdmin: false,
}
const search = { ...mine, today: '2026-06-01', mine: false, limit: 51 }

const ask = (client: Client, { text, values }: HotCall) => client.unsafe(text, values as never[])

/** Every query that is asked often, a line each; the pages of the timeline and of alerts, and
 * what is due, have tests of their own. */
const hot: readonly HotQuery[] = [
  {
    name: 'how somebody stands towards a patient',
    ask: (tx) => findPatientStanding(tx, { ...mine, patientId: onePatient }),
    index: 'patient_pkey',
    table: 'patient',
    rows: 1,
    buffers: 10,
  },
  {
    name: 'patients by a rare beginning',
    ask: (_, client) => ask(client, selectPatientsFound({ ...search, words: ['name77'] })),
    index: 'patient_token_pkey',
    table: 'patient_token',
    rows: 11,
    buffers: 400,
    plan: 'generic',
  },
  {
    name: 'what waits for me, a few among very many',
    ask: (tx) => readWorklist(tx, worklist),
    index: 'care_team_of_user',
    table: 'reassessment',
    rows: 20,
    buffers: 1000,
  },
  {
    name: 'what happened after an event',
    ask: (tx) => listEventsAfter(tx, organizationId, { seq: 4990, limit: 100 }),
    index: 'audit_event_pkey',
    table: 'audit_event',
    rows: 10,
    buffers: 20,
  },
]

beforeAll(async () => {
  database = await createTestDatabase()
  app = postgres(database.appUrl, { max: 1, onnotice: () => {} })
  await inTenant(writeClinic)
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe('vacuum (analyze)')
  await owner.end()
}, 120_000)
afterAll(async () => {
  await app.end()
  await database.close()
})

describe('a hot query under the application role', () => {
  it.each(hot)('reads what it shows: $name', async ({ ask, index, table, rows, buffers, plan }) => {
    const nodes = await explain(ask, plan)
    expect(indexesOf(nodes)).toContain(index)
    expect(rowsRead(nodes, table)).toBeLessThanOrEqual(2 * rows)
    expect(buffersOf(nodes)).toBeLessThanOrEqual(buffers)
  })
})

async function explain(
  ask: HotQuery['ask'],
  plan: 'generic' | 'custom' = 'custom',
): Promise<PlanNode[]> {
  const [statement] = await recordStatements(ask)
  if (!statement) throw new Error('Nothing was asked')
  return inTenant((sql) => planOf((text) => sql.unsafe(text), statement, plan))
}

function indexesOf(nodes: readonly PlanNode[]): string[] {
  return nodes.flatMap((node) => node['Index Name'] ?? [])
}

function inTenant<T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
  return app.begin(async (sql) => {
    await sql.unsafe(`set local app.organization_id = '${organizationId}'`)
    await sql.unsafe(`set local app.user_id = '${userId}'`)
    await sql.unsafe('set local statement_timeout = 0')
    return work(sql)
  }) as Promise<T>
}

/** 2,000 patients with an episode and ten reassessments each; twenty of them are in my care. */
async function writeClinic(sql: postgres.TransactionSql) {
  await sql`insert into organization (organization_id, name, time_zone, working_week, created_at)
    values (${organizationId}, 'Clinic', 'UTC', '[]', now())`
  await sql`insert into auth.membership
    (organization_id, user_id, display_name, email, roles, status, joined_at)
    select ${organizationId}::uuid, id::uuid, 'A clinician', id || '@test.invalid', '{psychologist}', 'active', now()
    from unnest(${[userId, colleagueId]}::text[]) id`
  await sql`insert into patient
    (organization_id, id, name, folded_name, birth_date, sex, language, registered_at)
    select ${organizationId}::uuid, gen_random_uuid(), 'Name' || n, 'name' || n, '1970-01-01', 'unknown', 'en', now()
    from generate_series(1, ${patients}::int) n`
  await sql`insert into patient_token (organization_id, token, patient_id)
    select organization_id, folded_name, id from patient`
  await sql`insert into episode (organization_id, id, patient_id, status, referred_on, day_zero)
    select organization_id, gen_random_uuid(), id, 'active', '2026-01-01', '2026-01-02' from patient`
  await sql`insert into reassessment (organization_id, id, patient_id, episode_id, slot, keys, due_on,
      opens_on, grace_until, closes_on, battery)
    select e.organization_id, gen_random_uuid(), e.patient_id, e.id, 'w' || n, array['w' || n],
      d, d, d, d, '{}'
    from episode e, generate_series(1, 10) n, lateral (select date '2026-06-10' + (n - 1) * 30 as d) day`
  await sql`insert into care_team
    (organization_id, id, patient_id, user_id, discipline, is_coordinator, started_at)
    select organization_id, gen_random_uuid(), id, ${colleagueId}::uuid, 'psychology', true, timestamptz '2026-01-01' from patient
    union all
    select organization_id, gen_random_uuid(), id, ${userId}::uuid, 'psychology', false, timestamptz '2026-01-01'
    from (select * from patient order by folded_name limit 20) mine`
  await sql`insert into note (organization_id, id, patient_id, author_id, template, discipline, visibility,
      occurred_at, signed_at)
    select organization_id, gen_random_uuid(), id, ${colleagueId}::uuid, 'soap', 'psychology', 'team', at, at
    from patient, lateral (select timestamptz '2026-02-01' as at) moment`
  await sql`insert into note_version (organization_id, note_id, number, kind, author_id, signed_at, sections,
      content_hash)
    select organization_id, id, 1, 'original', author_id, signed_at, '[]', '' from note`
  await sql`insert into alert (organization_id, id, patient_id, rule, rule_version, tier, dedupe_key, inputs,
      thresholds, parts, source, levels, owners, also, raised_at, state)
    select organization_id, gen_random_uuid(), id, 'rule', 1, 'T3', id::text, '{}', '{}', '[]', '{}', '[]', '{}',
      '{}', now(), 'open' from patient`
  await sql`insert into alert_recipient
    (organization_id, alert_id, user_id, told_as, told_at, tier, raised_at)
    select organization_id, id, ${colleagueId}::uuid, 'coordinator', now(), tier, raised_at from alert
    union all
    select organization_id, id, ${userId}::uuid, 'role', now(), tier, raised_at
    from (select * from alert order by dedupe_key limit 10) mine`
  await sql`insert into ops.due (organization_id, kind, ref, due_at)
    select organization_id, 'reassessment', id, due_on from reassessment`
  await sql`insert into audit_event (organization_id, seq, id, at, actor_roles, request_id, kind, outcome,
      visibility, payload_hash, hash)
    select ${organizationId}::uuid, n, gen_random_uuid(), now(), '{}', 'test', 'note.signed', 'done', 'team', '', ''
    from generate_series(1, 5000) n`
  const [row] = await sql`select id from patient limit 1`
  onePatient = String(row?.id)
}
