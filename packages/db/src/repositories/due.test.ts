import { type SQL, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { type Client, connect } from '../client.ts'
import { inTenant, onPool } from '../tenant.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { selectClaim, selectDue } from './due.ts'

const scope = { organizationId: uuidv7(), userId: null }

let database: TestDatabase
let app: Client
let owner: postgres.Sql

beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { name: 'due-plan', max: 1 })
  owner = postgres(database.ownerUrl, { max: 1 })
}, 120_000)
afterAll(async () => {
  await app.end()
  await owner.end()
  await database.close()
})
afterEach(async () => {
  await inTenant(app, scope, (tx) => tx.execute(sql`delete from ops.due`))
  await owner`vacuum analyze ops.due`
})

/** Things of a kind that come due a second apart, from so many seconds from now on. */
async function sow(kind: string, { count, from }: { count: number; from: number }) {
  await inTenant(app, scope, (tx) =>
    tx.execute(sql`
      insert into ops.due (organization_id, kind, ref, due_at)
      select ${scope.organizationId}, ${kind}, gen_random_uuid(),
        now() + interval '1 second' * (${from} + n)
      from generate_series(1, ${count}) n`),
  )
  await owner`analyze ops.due`
}

const look = (where: 'inside' | 'outside', limit: number) =>
  explain(selectDue(onPool(app), { at: null, limit, where }).getSQL())

describe('a look at what is due', () => {
  test.each([1_000, 100_000])('reads next to nothing with %i things ahead', async (count) => {
    await sow('reassessment', { count, from: 60 })
    await sow('delivery', { count: 100, from: 60 })
    for (const where of ['inside', 'outside'] as const) {
      const [top, ...below] = await look(where, 200)
      expect(top?.['Actual Rows']).toBe(0)
      expect(buffersOf(top)).toBeLessThanOrEqual(10)
      expect([top, ...below].map((node) => node?.['Node Type'])).not.toContain('Seq Scan')
    }
  })

  it('reads what is due and not what the other loop has before it, nor what is parked', async () => {
    await sow('delivery', { count: 5_000, from: -10_000 })
    await sow('alert', { count: 50, from: -100 })
    await inTenant(app, scope, (tx) =>
      tx.execute(sql`update ops.due set parked_at = now()
        where kind = 'alert' and due_at < now() - interval '75 seconds'`),
    )
    await sow('reassessment', { count: 10_000, from: 60 })
    const nodes = await look('inside', 200)
    const due = nodes[0]?.['Actual Rows'] ?? 0
    expect(due).toBe(25)
    expect(rowsRead(nodes)).toBeLessThanOrEqual(2 * due)
  })

  it('reads no more than it may take at once', async () => {
    await sow('delivery', { count: 5_000, from: -10_000 })
    const nodes = await look('outside', 20)
    expect(nodes[0]?.['Actual Rows']).toBe(20)
    expect(rowsRead(nodes)).toBeLessThanOrEqual(40)
  })

  it('claims by key, whatever else is due', async () => {
    await sow('alert', { count: 5_000, from: -10_000 })
    const [item] = await selectDue(onPool(app), { at: null, limit: 1, where: 'inside' })
    if (!item) throw new Error('Nothing is due')
    const nodes = await inTenant(app, scope, (tx) => explainIn(tx, selectClaim(tx, item).getSQL()))
    expect(nodes[0]?.['Actual Rows']).toBe(1)
    expect(nodes.find((node) => node['Index Name'])?.['Index Name']).toBe('due_pkey')
    expect(rowsRead(nodes)).toBe(1)
    expect(buffersOf(nodes[0])).toBeLessThanOrEqual(10)
  })
})

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly PlanNode[]
}

const explain = (statement: SQL) => explainIn(onPool(app), statement)

/** The nodes of a statement's plan, the top one first. */
async function explainIn(db: ReturnType<typeof onPool>, statement: SQL): Promise<PlanNode[]> {
  const [row] = await db.execute<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    sql`explain (analyze, buffers, format json) ${statement}`,
  )
  if (!row) throw new Error('Nothing was explained')
  return flatten(row['QUERY PLAN'][0].Plan)
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)]
}

const buffersOf = (node: PlanNode | undefined) =>
  (node?.['Shared Hit Blocks'] ?? 0) + (node?.['Shared Read Blocks'] ?? 0)

/** What the scans read, kept or not. */
function rowsRead(nodes: readonly PlanNode[]): number {
  return nodes
    .filter((node) => node['Node Type'].includes('Scan'))
    .reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    )
}
