import { type SQL, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, connect } from '../client.ts'
import { inTenant, type Tx } from '../tenant.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { buffersOf, type PlanNode, planOf } from '../testing/plan-of.ts'
import { recordStatements, type SentStatement } from '../testing/record-statements.ts'
import { writeTestClinic } from '../testing/write-test-clinic.ts'
import { writeAssignment } from './care-teams.ts'
import { writeMembership } from './members.ts'
import { writePatient } from './patients.ts'
import { readTimelinePage, selectTimeline, type TimelineQuery } from './timeline.ts'
import { selectFound } from './timeline-search.ts'

const organizationId = uuidv7()
const authors = Array.from({ length: 400 }, () => uuidv7())
const reader = { userId: authors[0] ?? '', disciplines: ['psychology'] as const }
const longHistory = uuidv7()
const whole = { organizationId, patientId: longHistory, reader, limit: 51 }
const others = Array.from({ length: 100 }, () => uuidv7())

let database: TestDatabase
let app: Client

beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { name: 'timeline-plan', max: 1 })
  await asReader(writePeople)
  await asReader(writeEntries)
  await settleStatistics(database.ownerUrl)
}, 120_000)

afterAll(async () => {
  await app.end()
  await database.close()
})

describe('the plan of a timeline page under the application role', () => {
  it('is the same walk along the index on page 1, on page 200 and for a shorter history', async () => {
    const plans = [
      await explain({}),
      await explain({ cursor: await cursorAfter(200 * 50) }),
      await explain({ patientId: others[0] ?? '' }),
    ]
    for (const nodes of plans) {
      const scan = nodes.find((node) => node['Index Name'] === 'timeline_page')
      expect(scan).toMatchObject({ 'Node Type': 'Index Scan', 'Actual Rows': 51 })
      expect(scan?.['Rows Removed by Filter']).toBe(0)
      expect(typesOf(nodes)).not.toContain('Sort')
      expect(typesOf(nodes)).not.toContain('Seq Scan')
      expect(buffersOf(nodes)).toBeLessThanOrEqual(80)
    }
  })

  it('looks every author up once, not once an entry', async () => {
    const nodes = await explain({})
    const lookup = nodes.find((node) => node['Relation Name'] === 'membership')
    expect(lookup?.['Actual Loops']).toBeLessThanOrEqual(6)
  })

  it('does not look at the history for somebody who does not treat the patient', async () => {
    const nodes = await explainCall({
      text: `select * from read_timeline($1, $2, $3, '{psychology}', null, null, null, 'infinity', $4, 51)`,
      values: [organizationId, longHistory, uuidv7(), uuidv7()],
    })
    expect(buffersOf(nodes)).toBeLessThanOrEqual(10)
  })

  it.each([
    ['a rare word', ['needle'], 30],
    ['the beginnings of a rare and a common word', ['need', 'walk'], 30],
    ['a word of every entry', ['walked'], 51],
  ])('reads only what it shows when searching for %s', async (_, words, shown) => {
    const [statement] = await recordStatements((tx) => selectFound(tx, { ...whole, words }))
    if (!statement) throw new Error('Nothing was asked')
    const nodes = await explainCall(statement)
    const entries = nodes.filter((node) => node['Relation Name'] === 'timeline_entry')
    expect(entries.map((node) => node['Actual Rows'] * node['Actual Loops'])).toEqual([shown])
    const tokens = nodes.filter((node) => node['Relation Name'] === 'timeline_token')
    expect(tokens.length).toBe(words.length)
    for (const node of tokens) expect(node['Index Name']).toBe('timeline_token_pkey')
  })
})

describe('a page of the timeline', () => {
  it('is the same when the tenant is set by SET LOCAL before it, as on a spread database', async () => {
    const spread = connect(database.appUrl, { name: 'timeline-spread', max: 1, spread: true })
    const reads = [
      whole,
      { ...whole, cursor: await cursorAfter(50) },
      { ...whole, reader: { ...reader, userId: uuidv7() } },
      { ...whole, patientId: uuidv7() },
      { ...whole, organizationId: uuidv7() },
    ]
    for (const query of reads) {
      const { now: _, ...onOneNode } = await readTimelinePage(app, query)
      expect(await readTimelinePage(spread, query)).toMatchObject(onOneNode)
    }
    await spread.end()
  })

  it('leaves no tenant behind on the connection', async () => {
    await readTimelinePage(app, whole)
    expect([...(await app`select 1 from patient`)]).toEqual([])
  })

  it('is empty for whoever does not treat the patient, which it tells', async () => {
    const stranger = { ...reader, userId: uuidv7() }
    expect(await readTimelinePage(app, { ...whole, reader: stranger })).toMatchObject({
      standing: { inTeam: false },
      entries: [],
    })
    expect(await readTimelinePage(app, { ...whole, patientId: uuidv7() })).toMatchObject({
      standing: undefined,
      entries: [],
    })
  })
})

function asReader<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTenant(app, { organizationId, userId: reader.userId }, work)
}

async function writePeople(tx: Tx) {
  const createdAt = '2026-01-01T00:00:00.000Z'
  await writeTestClinic(tx, organizationId)
  for (const userId of authors) {
    await writeMembership(tx, {
      organizationId,
      userId,
      displayName: 'A clinician',
      email: `${userId}@test.invalid`,
      roles: ['psychologist'],
      status: 'active',
      joinedAt: createdAt,
      version: 1,
    })
  }
  for (const id of [longHistory, ...others]) {
    const row = {
      organizationId,
      id,
      name: 'A patient',
      foldedName: 'a patient',
      birthDate: '1970-01-01',
      sex: 'unknown' as const,
      language: 'en',
      registeredAt: createdAt,
      version: 1,
    }
    await writePatient(tx, row, [])
  }
  await writeAssignment(tx, {
    organizationId,
    id: uuidv7(),
    patientId: longHistory,
    userId: reader.userId,
    discipline: 'psychology',
    isCoordinator: true,
    startedAt: createdAt,
  })
}

/** A history of 20,000 entries among 100,000 of others, written turn by turn as in life. */
async function writeEntries(tx: Tx) {
  const patients = uuidArray(others)
  const writers = uuidArray(authors.slice(0, 6))
  await tx.execute(sql`set local statement_timeout = 0`)
  await tx.execute(sql`
    insert into timeline_entry
    select ${organizationId}::uuid, gen_random_uuid(),
      case when n % 6 = 0 then ${longHistory}::uuid else ${patients}[n % 100 + 1] end,
      at, at, 'note.signed', 'notes', 'psychology', 'team', ${writers}[n / 6 % 6 + 1], null,
      jsonb_build_object('template', 'soap', 'sections',
        jsonb_build_array(jsonb_build_object('key', 'plan', 'text', repeat('walk ', 40))))
    from generate_series(1, 120000) as n,
      lateral (select timestamptz '2024-01-01' + n / 60 * interval '1 hour' as at) moment`)
  await tx.execute(sql`
    insert into timeline_token
    select organization_id, patient_id, 'walked', occurred_at, id from timeline_entry
    where organization_id = ${organizationId}`)
  // One hour on the first day of January, February and March: ten entries each.
  await tx.execute(sql`
    insert into timeline_token
    select organization_id, patient_id, 'needle', occurred_at, id from timeline_entry
    where organization_id = ${organizationId} and patient_id = ${longHistory}
      and extract(day from occurred_at) = 1 and extract(hour from occurred_at) = 1`)
}

function uuidArray(ids: readonly string[]): SQL {
  const each = ids.map((id) => sql`${id}::uuid`)
  return sql`(array[${sql.join(each, sql`, `)}])`
}

async function settleStatistics(ownerUrl: string) {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe('vacuum (analyze) timeline_entry, timeline_token, auth.membership')
  await owner.end()
}

/** Every node of the executed plan of a page, the root first. */
const explain = (query: Partial<TimelineQuery>) =>
  explainCall(selectTimeline({ ...whole, ...query }))

function explainCall(statement: SentStatement): Promise<PlanNode[]> {
  return asReader((tx) => planOf((text) => tx.execute(sql.raw(text)), statement, 'generic'))
}

function typesOf(nodes: readonly PlanNode[]): string[] {
  return nodes.map((node) => node['Node Type'])
}

async function cursorAfter(entries: number) {
  const { entries: rows } = await readTimelinePage(app, { ...whole, limit: entries })
  const last = rows.at(-1)
  if (!last || rows.length < entries) throw new Error('The history is too short')
  return { occurredAt: last.occurredAt, id: last.id }
}
