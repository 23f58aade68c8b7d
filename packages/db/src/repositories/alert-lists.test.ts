import { type SQL, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type Client, connect } from '../client.ts'
import { inTenant, type Tx } from '../tenant.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { type PlanNode, planOf, rowsRead } from '../testing/plan-of.ts'
import { recordStatements } from '../testing/record-statements.ts'
import { writeTestClinic } from '../testing/write-test-clinic.ts'
import { type AlertListQuery, listAlertPage, selectAlertPage } from './alert-lists.ts'
import { writeMembership } from './members.ts'
import { writePatient } from './patients.ts'

const organizationId = uuidv7()
const clinicians = Array.from({ length: 20 }, () => uuidv7())
const patients = Array.from({ length: 400 }, () => uuidv7())
const userId = clinicians[0] ?? ''
const waitingNow = Math.floor(40000 / 21)
const whole = {
  organizationId,
  userId,
  today: '2026-01-20',
  scope: 'mine',
  wholeClinic: false,
  limit: 51,
} as const

let database: TestDatabase
let app: Client

beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { name: 'alerts-plan', max: 1 })
  await within(writePeople)
  await within(writeAlerts)
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe('vacuum (analyze) alert, alert_recipient, care_team, patient')
  await owner.end()
}, 120_000)
afterAll(async () => {
  await app.end()
  await database.close()
})

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inTenant(app, { organizationId, userId: null }, work)

async function writePeople(tx: Tx) {
  const createdAt = '2026-01-01T00:00:00.000Z'
  await writeTestClinic(tx, organizationId)
  for (const [at, id] of clinicians.entries()) {
    const email = `${at}@test.invalid`
    const person = { organizationId, userId: id, displayName: 'A clinician', email, version: 1 }
    await writeMembership(tx, {
      ...person,
      roles: ['psychologist'],
      status: 'active',
      joinedAt: createdAt,
    })
  }
  for (const id of patients) {
    const row = { organizationId, id, name: 'A patient', foldedName: 'a patient', version: 1 }
    const who = { birthDate: '1970-01-01', sex: 'unknown', language: 'en' } as const
    await writePatient(tx, { ...row, ...who, registeredAt: createdAt }, [])
  }
}

/** Four years of alerts: of 40,000 every twenty-first waits; each was told to two of the twenty. */
async function writeAlerts(tx: Tx) {
  await tx.execute(sql`set local statement_timeout = 0`)
  await tx.execute(sql`
    insert into care_team (organization_id, id, patient_id, user_id, discipline, is_coordinator, started_at)
    select ${organizationId}::uuid, gen_random_uuid(), ${uuidArray(patients)}[n],
      ${uuidArray(clinicians)}[(n - 1) % 20 + 1], 'psychology', true, '2026-01-01'
    from generate_series(1, 400) n`)
  await tx.execute(sql`
    insert into alert (organization_id, id, patient_id, rule, rule_version, tier, dedupe_key, inputs,
      thresholds, parts, source, levels, owners, also, raised_at, state, resolved_at)
    select ${organizationId}::uuid, gen_random_uuid(), ${uuidArray(patients)}[n % 400 + 1], 'DEP', 1,
      'T' || (n / 21 % 3 + 1), 'DEP+' || n, '{}', '{}', '[]', '[]', '{}', '{}', '{}', at,
      case when n % 21 = 0 then 'open' else 'resolved' end,
      case when n % 21 = 0 then null else at + interval '1 day' end
    from generate_series(1, 40000) n,
      lateral (select timestamptz '2022-01-01' + n * interval '50 minutes' as at) moment`)
  await tx.execute(sql`
    insert into alert_recipient (organization_id, alert_id, user_id, told_as, told_at, tier, raised_at, settled_at)
    select a.organization_id, a.id, ${uuidArray(clinicians)}[(n / 20 + k) % 20 + 1], 'psychologist',
      a.raised_at, a.tier, a.raised_at, a.resolved_at
    from (select *, substring(dedupe_key from 5)::int as n from alert) a, generate_series(0, 1) k
    where a.organization_id = ${organizationId}`)
}

function uuidArray(ids: readonly string[]): SQL {
  return sql`(array[${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}])`
}

async function explain(query: Partial<AlertListQuery>): Promise<PlanNode[]> {
  const [statement] = await recordStatements((tx) => selectAlertPage(tx, { ...whole, ...query }))
  if (!statement) throw new Error('Nothing was asked')
  return within((tx) => planOf((text) => tx.execute(sql.raw(text)), statement, 'custom'))
}

const scansOfAlerts = (nodes: readonly PlanNode[]) =>
  nodes.filter((node) => ['alert', 'alert_recipient'].includes(node['Relation Name'] ?? ''))

/** How many rows of alerts and of who was told the page read, those it threw away included. */
const alertsRead = (nodes: readonly PlanNode[]) =>
  rowsRead(nodes, 'alert') + rowsRead(nodes, 'alert_recipient')

const cursorAfter = async (query: Partial<AlertListQuery>, rows: number) => {
  const all = await within((tx) => listAlertPage(tx, { ...whole, ...query, limit: rows }))
  const last = all.at(-1)
  if (!last) throw new Error('The list is too short')
  const at = (query.scope === 'settled' ? last.settledAt : last.raisedAt) ?? ''
  return { tier: last.tier, at, id: last.alertId }
}

describe('the plan of a page of alerts under the application role', () => {
  const cases: [string, Partial<AlertListQuery>, string][] = [
    ['waiting for me', { scope: 'mine' }, 'alert_recipient_waiting'],
    ['of one tier waiting for me', { scope: 'mine', tier: 'T2' }, 'alert_recipient_waiting'],
    ['settled, of those I was told of', { scope: 'settled' }, 'alert_recipient_settled'],
    ['in a clinic that is one team', { scope: 'team', wholeClinic: true }, 'alert_waiting'],
  ]
  describe.each(cases)('%s', (_, query, index) => {
    it('walks one index and reads what it shows, on the first page and on a later one', async () => {
      for (const at of [null, await cursorAfter(query, 20)]) {
        const nodes = await explain({ ...query, ...(at ? { cursor: at } : {}) })
        expect(nodes.map((node) => node['Index Name'])).toContain(index)
        expect(scansOfAlerts(nodes).map((node) => node['Node Type'])).not.toContain('Seq Scan')
        const shown = nodes[0]?.['Actual Rows'] ?? 0
        expect(shown).toBeGreaterThan(0)
        expect(alertsRead(nodes)).toBeLessThanOrEqual(shown * 2 + 60)
      }
    })
  })

  it('about my patients reads what waits, and nothing of four years of history', async () => {
    const nodes = await explain({ scope: 'team' })
    const names = nodes.map((node) => node['Index Name'])
    expect(names.some((name) => name === 'alert_open' || name === 'alert_waiting')).toBe(true)
    expect(alertsRead(nodes)).toBeLessThanOrEqual(waitingNow)
  })
})

describe('a page of alerts', () => {
  test.each(['mine', 'team', 'settled'] as const)(
    'of %s goes on where the last one ended',
    async (scope) => {
      const all = await within((tx) => listAlertPage(tx, { ...whole, scope, limit: 90 }))
      const cursor = await cursorAfter({ scope }, 40)
      const rest = await within((tx) => listAlertPage(tx, { ...whole, scope, cursor, limit: 50 }))
      expect(rest.map(({ alertId }) => alertId)).toEqual(
        all.slice(40).map(({ alertId }) => alertId),
      )
    },
  )
})
